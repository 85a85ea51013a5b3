import type { UserId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { Account } from './accounts.ts';

export interface AccountInput {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

const wrongPassword: Refusal = {
  code: 'invalid_input',
  message: 'There is an account with this e-mail already, and this is not its password.',
};

/** A new account, or the one that someone else made at the same instant. */
const makeAccount = async (context: ServiceContext, input: AccountInput): Promise<Account | UserId> => {
  try {
    return await context.accounts.createAccount(input.email, input.password, input.name);
  } catch (error) {
    const known = await context.accounts.findAccountByEmail(input.email);
    if (known === null) throw error;
    return known;
  }
};

/**
 * The account of an e-mail: a new one, or the one that there is where the password is its own (else `invalid_input`).
 * Whoever holds a link to an address may so join with the account that they have, and with nobody else's.
 */
export const accountFor = async (context: ServiceContext, input: AccountInput): Promise<Result<UserId, Refusal>> => {
  const asked = { ...input, email: input.email.toLowerCase() };
  const known = (await context.accounts.findAccountByEmail(asked.email)) ?? (await makeAccount(context, asked));
  if (typeof known === 'string') return ok(known);
  return (await context.accounts.verifyPassword(known.userId, input.password)) ? ok(known.userId) : err(wrongPassword);
};
