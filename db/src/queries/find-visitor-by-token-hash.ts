import type { BotId, ContactId, VisitorId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface TokenVisitor {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
  readonly botId: BotId;
  readonly contactId: ContactId;
}

/** The visitor whose token has this hash; null for an unknown, an expired, or an erased one. */
export const findVisitorByTokenHash = async (
  db: Database,
  tokenHash: string,
  now: number,
): Promise<TokenVisitor | null> => {
  const row = await db
    .selectFrom('address as a')
    .innerJoin('visitor as v', (join) => join.onRef('v.workspace_id', '=', 'a.workspace_id').onRef('v.id', '=', 'a.id'))
    .select(['v.workspace_id as workspaceId', 'v.id as visitorId', 'v.bot_id as botId', 'v.contact_id as contactId'])
    .where('a.kind', '=', 'visitor-token')
    .where('a.key', '=', tokenHash)
    .where('a.expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
};
