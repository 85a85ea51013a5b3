import { userIdSchema } from '@baton/core/ids';
import type { Accounts } from '@baton/service/identity/accounts';
import type { Bus } from '../realtime/bus.ts';
import { passwordHash } from './password-hash.ts';
import type { SignInEngine } from './sign-in-engine.ts';

/** The use cases' port to sign-in accounts, on better-auth's own adapter: no HTTP route makes an account. */
export const makeAccounts = (engine: SignInEngine, bus: Bus): Accounts => ({
  createAccount: async (email, password, name) => {
    const { internalAdapter, password: hasher } = await engine.$context;
    const hash = await hasher.hash(password);
    const user = await internalAdapter.createUser(
      { email: email.toLowerCase(), name, emailVerified: true },
      { method: 'email-password' },
    );
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hash,
    });
    return userIdSchema.parse(user.id);
  },
  findAccountByEmail: async (email) => {
    const { internalAdapter } = await engine.$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    return found === null ? null : { userId: userIdSchema.parse(found.user.id), email: found.user.email };
  },
  verifyPassword: async (userId, password) => {
    const { internalAdapter } = await engine.$context;
    const account = await internalAdapter.findCredentialAccount(userId);
    const kept = account?.password;
    if (kept === undefined || kept === null) {
      await passwordHash.hash(password);
      return false;
    }
    return passwordHash.verify({ hash: kept, password });
  },
  closeLogins: async (userId) => {
    const { internalAdapter } = await engine.$context;
    await internalAdapter.deleteUserSessions(userId);
    bus.publish([{ kind: 'login-ended', userId, loginId: null }]);
  },
  closeSockets: (userId) => bus.publish([{ kind: 'rights-changed', userId }]),
});
