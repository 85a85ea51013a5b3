import type { BotId, ContactId, VisitorId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import { prepareStatement } from '../prepared-statement.ts';

export interface TokenVisitor {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
  readonly botId: BotId;
  readonly contactId: ContactId;
}

interface FindParameters {
  readonly tokenHash: string;
  readonly now: number;
}

const findStatement = prepareStatement<FindParameters, TokenVisitor & object>(
  'find-visitor-by-token-hash',
  (place) => `
select v.workspace_id as "workspaceId", v.id as "visitorId", v.bot_id as "botId", v.contact_id as "contactId"
  from address a
  join visitor v on v.workspace_id = a.workspace_id and v.id = a.id
  where a.kind = 'visitor-token' and a.key = ${place('tokenHash', 'text')} and a.expires_at > ${place('now', 'bigint')}`,
);

/** The visitor whose token has this hash; null for an unknown, an expired, or an erased one. */
export const findVisitorByTokenHash = async (
  db: Database,
  tokenHash: string,
  now: number,
): Promise<TokenVisitor | null> => {
  const { rows } = await db.executeQuery(findStatement.with({ tokenHash, now }));
  return rows[0] ?? null;
};
