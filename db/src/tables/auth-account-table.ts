import type { UserId } from '@baton/core/ids';

/** Sign-in: how a user proves who they are; holds the password hash (better-auth). */
export interface AuthAccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: UserId;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Date | null;
  refreshTokenExpiresAt: Date | null;
  scope: string | null;
  password: string | null;
  createdAt: Date;
  updatedAt: Date;
}
