import type { BotId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { DatabaseTransaction } from '../database.ts';
import { draftContents, type DraftContent, type DraftContents } from '../rows/draft-content.ts';

export interface DraftSave {
  readonly botId: BotId;
  readonly written: readonly DraftContent[];
  readonly deleted: readonly DraftContent[];
}

/** Where rows are written, and the revision that all of a save's rows get. */
interface Target {
  readonly workspaceId: WorkspaceId;
  readonly botId: BotId;
  readonly revision: number;
}

/**
 * Writes rows of a draft that `lockDraft` locked: each is inserted, or replaced where it is there. Returns the revision
 * of each written row by its key; revisions only grow, so that a row that is made again never has an old one.
 */
export const saveDraftRows = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  { botId, written, deleted }: DraftSave,
): Promise<Record<string, number>> => {
  if (written.length + deleted.length === 0) return {};
  const { last_revision: revision } = await transaction
    .updateTable('draft_definition')
    .set((set) => ({ last_revision: set('last_revision', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .returning('last_revision')
    .executeTakeFirstOrThrow();
  const target = { workspaceId, botId, revision };
  await deleteRows(transaction, target, draftContents(deleted));
  const contents = draftContents(written);
  await writeDefinition(transaction, target, contents.definitions);
  await writeFlows(transaction, target, contents.flows);
  await writeBlocks(transaction, target, contents.blocks);
  await writeConnections(transaction, target, contents.connections);
  return Object.fromEntries(written.map((row) => [row.key, revision]));
};

const deleteRows = async (
  transaction: DatabaseTransaction,
  { workspaceId, botId }: Target,
  { flows, blocks, connections }: DraftContents,
): Promise<void> => {
  const tables = [
    { table: 'draft_connection', ids: connections.map((row) => row.key) },
    { table: 'draft_block', ids: blocks.map((row) => row.key) },
    { table: 'draft_flow', ids: flows.map((row) => row.key) },
  ];
  for (const { table, ids } of tables) {
    if (ids.length === 0) continue;
    await sql`delete from ${sql.table(table)}
      where workspace_id = ${workspaceId} and bot_id = ${botId} and id = any(${ids})`.execute(transaction);
  }
};

const writeDefinition = async (
  transaction: DatabaseTransaction,
  { workspaceId, botId, revision }: Target,
  definitions: DraftContents['definitions'],
): Promise<void> => {
  for (const { definition } of definitions) {
    await transaction
      .updateTable('draft_definition')
      .set({ definition: JSON.stringify(definition), revision })
      .where('workspace_id', '=', workspaceId)
      .where('bot_id', '=', botId)
      .execute();
  }
};

/** A new flow stands after all others; `rows` keep the order in which they are given. */
const writeFlows = async (
  transaction: DatabaseTransaction,
  { workspaceId, botId, revision }: Target,
  flows: DraftContents['flows'],
): Promise<void> => {
  if (flows.length === 0) return;
  await sql`insert into draft_flow (workspace_id, bot_id, id, name, position, revision)
    select ${workspaceId}, ${botId}, r.id, r.name,
        (select coalesce(max(f.position), 0) from draft_flow f where f.workspace_id = ${workspaceId}
          and f.bot_id = ${botId}) + r.place, ${revision}::integer
      from unnest(${flows.map((row) => row.key)}::text[], ${flows.map((row) => row.name)}::text[])
        with ordinality as r (id, name, place)
    on conflict (workspace_id, bot_id, id) do update set name = excluded.name, revision = excluded.revision`.execute(
    transaction,
  );
};

const writeBlocks = async (
  transaction: DatabaseTransaction,
  { workspaceId, botId, revision }: Target,
  blocks: DraftContents['blocks'],
): Promise<void> => {
  if (blocks.length === 0) return;
  const rows = JSON.stringify(blocks.map(({ flowId, block }) => ({ ...block, flowId })));
  await sql`insert into draft_block (workspace_id, bot_id, id, flow_id, type, x, y, config, revision)
    select ${workspaceId}, ${botId}, r.id, r."flowId", r.type, (r.position ->> 'x')::double precision,
        (r.position ->> 'y')::double precision, coalesce(r.config, 'null'), ${revision}::integer
      from jsonb_to_recordset(${rows}::jsonb) as r (id text, "flowId" text, type text, position jsonb, config jsonb)
    on conflict (workspace_id, bot_id, id) do update
      set flow_id = excluded.flow_id, type = excluded.type, x = excluded.x, y = excluded.y, config = excluded.config,
        revision = excluded.revision`.execute(transaction);
};

const writeConnections = async (
  transaction: DatabaseTransaction,
  { workspaceId, botId, revision }: Target,
  connections: DraftContents['connections'],
): Promise<void> => {
  if (connections.length === 0) return;
  const rows = JSON.stringify(connections.map(({ flowId, connection }) => ({ ...connection, flowId })));
  await sql`insert into draft_connection (workspace_id, bot_id, id, flow_id, from_block_id, outlet, to_block_id, revision)
    select ${workspaceId}, ${botId}, r.id, r."flowId", r."from" ->> 'blockId', r."from" ->> 'outlet', r."to",
        ${revision}::integer
      from jsonb_to_recordset(${rows}::jsonb) as r (id text, "flowId" text, "from" jsonb, "to" text)
    on conflict (workspace_id, bot_id, id) do update
      set flow_id = excluded.flow_id, from_block_id = excluded.from_block_id, outlet = excluded.outlet,
        to_block_id = excluded.to_block_id, revision = excluded.revision`.execute(transaction);
};
