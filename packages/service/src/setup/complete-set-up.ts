import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { type DatabaseTransaction, inTransaction } from '@baton/db/database';
import { findInstallation } from '@baton/db/queries/find-installation';
import { lockInstallation } from '@baton/db/queries/lock-installation';
import { saveSetUp } from '@baton/db/queries/save-set-up';
import type { ServiceContext } from '../context.ts';
import { accountFor } from '../identity/account-for.ts';
import { makeWorkspace } from './make-workspace.ts';

export interface SetUpInput {
  readonly token: string;
  readonly workspaceName: string;
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
}

export interface SetUpDone {
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
}

interface Installation {
  readonly setUpTokenHash: string | null;
  readonly setUpAt: number | null;
}

const isOpenTo = (installation: Installation | null, tokenHash: string): boolean =>
  installation !== null && installation.setUpAt === null && installation.setUpTokenHash === tokenHash;

const setUp = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { userId, input }: { readonly userId: UserId; readonly input: SetUpInput },
): Promise<Result<SetUpDone, Refusal>> => {
  const installation = await lockInstallation(trx);
  if (!isOpenTo(installation, context.secrets.hashToken(input.token))) return err({ code: 'link_expired' });
  const { workspaceName: name, displayName } = input;
  const made = await makeWorkspace(context, trx, { name, workspaceOwner: { userId, displayName } });
  await saveSetUp(trx, { setUpAt: context.clock.now() });
  return ok(made);
};

/**
 * First set-up by the printed link: the workspace and its Workspace owner. Without the token, or with one that was used,
 * nothing can be made (B78). Only hashes are compared, so that the time it takes tells nothing.
 */
export const completeSetUp = async (
  context: ServiceContext,
  input: SetUpInput,
): Promise<Result<SetUpDone, Refusal>> => {
  const installation = await findInstallation(context.db);
  if (!isOpenTo(installation, context.secrets.hashToken(input.token))) return err({ code: 'link_expired' });
  const { email, password, displayName } = input;
  const account = await accountFor(context, { email, password, name: displayName });
  if (!account.ok) return account;
  const userId = account.value;
  return inTransaction(context.db, (trx) => setUp(context, trx, { userId, input }));
};
