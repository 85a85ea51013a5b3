import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import { messageSchema, type Message } from '@baton/core/message/message';
import type { Database } from '../database.ts';
import { prepareStatement } from '../prepared-statement.ts';
import { messageJson } from '../rows/message-json.ts';

export interface MessageRange {
  readonly conversationId: ConversationId;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

interface Parameters extends MessageRange {
  readonly workspaceId: WorkspaceId;
}

const statement = prepareStatement<Parameters, { readonly message: unknown }>(
  'list-messages-between',
  (place) => `
select ${messageJson('m')} as message
  from message m
  where m.workspace_id = ${place('workspaceId', 'text')} and m.conversation_id = ${place('conversationId', 'text')}
    and m.seq between ${place('firstSeq', 'integer')} and ${place('lastSeq', 'integer')}
  order by m.seq`,
);

/** The messages of one turn, by the `seq` of its first and its last. */
export const listMessagesBetween = async (
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, firstSeq, lastSeq }: MessageRange,
): Promise<readonly Message[]> => {
  const { rows } = await db.executeQuery(statement.with({ workspaceId, conversationId, firstSeq, lastSeq }));
  return rows.map(({ message }) => messageSchema.parse(message));
};
