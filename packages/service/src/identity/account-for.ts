import type { UserId } from '@baton/core/ids';
import type { ServiceContext } from '../context.ts';

export interface AccountInput {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/**
 * The account of an e-mail: a new one, or the one that there is where the password is its own; null where it is not.
 * Whoever holds a link to an address may so join with the account that they have, and with nobody else's.
 */
export const accountFor = async (context: ServiceContext, input: AccountInput): Promise<UserId | null> => {
  const email = input.email.toLowerCase();
  const known = await context.accounts.findAccountByEmail(email);
  if (known === null) return context.accounts.createAccount(email, input.password, input.name);
  return (await context.accounts.verifyPassword(known.userId, input.password)) ? known.userId : null;
};
