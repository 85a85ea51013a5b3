import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { connectedWithinMs } from '../rows/queue-facts.ts';

export interface MemberRow {
  readonly memberId: MemberId;
  readonly displayName: string;
  readonly email: string;
  readonly role: Role;
  readonly presence: 'online' | 'offline';
  readonly isConnected: boolean;
  /** The bots that they are an agent of. */
  readonly botIds: readonly BotId[];
}

/** The workspace's members by name. */
export const listMembers = async (db: Database, workspaceId: WorkspaceId, now: number): Promise<MemberRow[]> =>
  db
    .selectFrom('member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.user_id')
    .select(['m.id as memberId', 'm.display_name as displayName', 'u.email', 'm.role', 'm.presence'])
    .select([
      sql<boolean>`coalesce(m.last_seen_at > ${now - connectedWithinMs}, false)`.as('isConnected'),
      sql<BotId[]>`array(select a.bot_id from bot_agent a
        where a.workspace_id = m.workspace_id and a.member_id = m.id order by a.bot_id)`.as('botIds'),
    ])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.removed_at', 'is', null)
    .orderBy('m.display_name')
    .orderBy('m.id')
    .execute();
