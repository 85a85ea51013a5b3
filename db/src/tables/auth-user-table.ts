import type { UserId } from '@baton/core/ids';

/** Sign-in: a person who may sign in (better-auth). */
export interface AuthUserTable {
  id: UserId;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Date;
  updatedAt: Date;
}
