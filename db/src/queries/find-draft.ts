import { botDocumentSchema, type BotDocument } from '@baton/core/flow/flow';
import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import { documentOf } from '../rows/draft-document.ts';

/** A draft: its drawing, and the revision of each of its rows by key (core/flow/edit.ts, touchedBy). */
export interface StoredDraft {
  readonly document: BotDocument;
  readonly revisions: Readonly<Record<string, number>>;
}

/** A bot's draft; null where the workspace has no such bot. Read under `lockDraft` where it is to be changed. */
export const findDraft = async (db: Database, workspaceId: WorkspaceId, botId: BotId): Promise<StoredDraft | null> => {
  const row = await db
    .selectFrom('draft_definition')
    .select(['definition', 'revision'])
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [flows, blocks, connections] = [
    await flowsOf(db, workspaceId, botId),
    await blocksOf(db, workspaceId, botId),
    await connectionsOf(db, workspaceId, botId),
  ];
  const document = botDocumentSchema.parse(documentOf({ definition: row.definition, flows, blocks, connections }));
  const revisions: Record<string, number> = { definition: row.revision };
  for (const { id, revision } of [...flows, ...blocks, ...connections]) revisions[id] = revision;
  return { document, revisions };
};

const flowsOf = (db: Database, workspaceId: WorkspaceId, botId: BotId) =>
  db
    .selectFrom('draft_flow')
    .select(['id', 'name', 'revision'])
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .orderBy('position')
    .execute();

const blocksOf = (db: Database, workspaceId: WorkspaceId, botId: BotId) =>
  db
    .selectFrom('draft_block')
    .select(['id', 'flow_id as flowId', 'type', 'x', 'y', 'config', 'revision'])
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .orderBy('id')
    .execute();

const connectionsOf = (db: Database, workspaceId: WorkspaceId, botId: BotId) =>
  db
    .selectFrom('draft_connection')
    .select([
      'id',
      'flow_id as flowId',
      'from_block_id as fromBlockId',
      'outlet',
      'to_block_id as toBlockId',
      'revision',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .orderBy('id')
    .execute();
