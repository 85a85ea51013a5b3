import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { connectedWithinMs } from '../rows/queue-facts.ts';

export interface FoundMember {
  readonly memberId: MemberId;
  readonly userId: UserId;
  readonly displayName: string;
  readonly role: Role;
  readonly presence: 'online' | 'offline';
  readonly isConnected: boolean;
}

/** A member of this workspace; null for any other and for one who was removed. */
export const findMember = async (
  db: Database,
  workspaceId: WorkspaceId,
  { memberId, now }: { readonly memberId: MemberId; readonly now: number },
): Promise<FoundMember | null> => {
  const row = await db
    .selectFrom('member')
    .select(['id as memberId', 'user_id as userId', 'display_name as displayName', 'role', 'presence'])
    .select(sql<boolean>`coalesce(last_seen_at > ${now - connectedWithinMs}, false)`.as('isConnected'))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', memberId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
};
