import type { UserId } from '@baton/core/ids';

/** Sign-in: a login of a user (better-auth). */
export interface AuthSessionTable {
  id: string;
  expiresAt: Date;
  token: string;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  userId: UserId;
}
