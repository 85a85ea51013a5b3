import type { NewId, UserId } from '@baton/core/ids';
import type { Database } from '@baton/db/database';
import type { Account, Accounts } from '../../identity/accounts.ts';

export interface TestAccounts extends Accounts {
  /** Whose logins were closed, in order. */
  readonly closed: UserId[];
  /** Whose sockets were closed while their logins stayed, in order. */
  readonly socketsClosed: UserId[];
}

/** Sign-in accounts for tests: real rows, which members refer to, with passwords in memory instead of a slow hash. */
export const makeTestAccounts = (db: Database, newId: NewId): TestAccounts => {
  const passwords = new Map<UserId, string>();
  const accounts = new Map<string, Account>();
  const closed: UserId[] = [];
  const socketsClosed: UserId[] = [];
  return {
    closed,
    socketsClosed,
    createAccount: async (email, password, name) => {
      const userId = newId('user');
      // oxlint-disable-next-line no-restricted-globals -- better-auth's columns are Dates; no clock is read here.
      const madeAt = new Date(0);
      const row = { id: userId, name, email, emailVerified: false, image: null, createdAt: madeAt, updatedAt: madeAt };
      await db.insertInto('auth.user').values(row).execute();
      passwords.set(userId, password);
      accounts.set(email, { userId, email });
      return userId;
    },
    findAccountByEmail: (email) => Promise.resolve(accounts.get(email) ?? null),
    verifyPassword: (userId, password) => Promise.resolve(passwords.get(userId) === password),
    closeLogins: (userId) => {
      closed.push(userId);
      return Promise.resolve();
    },
    closeSockets: (userId) => {
      socketsClosed.push(userId);
    },
  };
};
