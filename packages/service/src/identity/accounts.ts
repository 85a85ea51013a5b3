import type { UserId } from '@baton/core/ids';

/** Someone who can sign in, whatever workspaces they are a member of. The e-mail is in small letters. */
export interface Account {
  readonly userId: UserId;
  readonly email: string;
}

/**
 * Sign-in accounts, which better-auth owns (decisions.md, Identity and keys). Use cases reach them by this port only;
 * passwords never go through anything else, and are neither kept nor logged by a use case.
 */
export interface Accounts {
  /** Makes an account that can sign in at once; throws where the e-mail is taken, so look for it first. */
  createAccount(email: string, password: string, name: string): Promise<UserId>;
  findAccountByEmail(email: string): Promise<Account | null>;
  /** Takes the same time for a wrong password as for a right one. */
  verifyPassword(userId: UserId, password: string): Promise<boolean>;
  /** Ends every login of the account and closes its live sockets (reliability.md, B16 and B45). */
  closeLogins(userId: UserId): Promise<void>;
  /** Closes the account's live sockets, which come back with the rights that are left, and keeps its logins (B16). */
  closeSockets(userId: UserId): void;
}
