import type { BotId, InviteId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { Database } from '../database.ts';

export interface FoundInvite {
  readonly workspaceId: WorkspaceId;
  readonly workspaceName: string;
  readonly inviteId: InviteId;
  readonly email: string;
  readonly role: Role;
  readonly botIds: readonly BotId[];
}

/** The invite of a link, where it can still be accepted; null alike for any other. */
export const findOpenInviteByTokenHash = async (
  db: Database,
  tokenHash: string,
  now: number,
): Promise<FoundInvite | null> => {
  const row = await db
    .selectFrom('address as a')
    .innerJoin('invite as i', (join) => join.onRef('i.workspace_id', '=', 'a.workspace_id').onRef('i.id', '=', 'a.id'))
    .innerJoin('workspace as w', 'w.workspace_id', 'i.workspace_id')
    .select(['i.workspace_id as workspaceId', 'w.name as workspaceName', 'i.id as inviteId', 'i.email', 'i.role'])
    .select('i.bot_ids as botIds')
    .where('a.kind', '=', 'invite')
    .where('a.key', '=', tokenHash)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
};
