import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction, openDatabase, type OpenDatabase } from '../database.ts';
import { countingIds } from '../fixtures/counting-ids.ts';
import {
  changeOf,
  openTestConversation,
  testConversation,
  withHandover,
  withMessage,
} from '../fixtures/test-conversation.ts';
import { makeTestVisitor, makeTestWorkspace } from '../fixtures/test-workspace.ts';
import { saveConversationChange } from '../queries/save-conversation-change.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { listBackupTables } from './backup-tables.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const newId = countingIds();
let databases: [TestDatabase, TestDatabase];
let source: OpenDatabase;
let target: OpenDatabase;
let folder: string;

beforeAll(async () => {
  databases = [await createTestDatabase(), await createTestDatabase()];
  source = openDatabase(databases[0].config);
  target = openDatabase(databases[1].config);
  folder = await mkdtemp(join(tmpdir(), 'baton-backup-'));
});
afterAll(async () => {
  await Promise.all([source.close(), target.close()]);
  await Promise.all(databases.map((database) => database.drop()));
  await rm(folder, { recursive: true });
});

const awkward = 'Zoé said "hi",\n\tthen \\N and {braces} and 🙂';

const converse = async () => {
  const workspace = await makeTestWorkspace(source.db, newId);
  const opened = testConversation(workspace, await makeTestVisitor(source.db, workspace, newId), { newId });
  await openTestConversation(source.db, opened);
  const said = withMessage(opened, { newId, author: { kind: 'visitor' }, text: awkward });
  const { conversation, handover } = withHandover(said.conversation, newId);
  await inTransaction(source.db, (trx) =>
    saveConversationChange(
      trx,
      changeOf(conversation, { messages: [said.message], handovers: [handover], startsInterval: true }),
    ),
  );
};

const contentsOf = async ({ pool }: OpenDatabase) => {
  const client = await pool.connect();
  const contents: Record<string, unknown> = {};
  for (const { name } of await listBackupTables(client)) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    contents[name] = rows.map(({ row }) => row);
  }
  client.release();
  return contents;
};

it('[B42] a backup restored into an empty database holds the same, byte for byte', async () => {
  await converse();
  const file = join(folder, 'one.backup');
  const before = await contentsOf(source);
  await writeBackup(source.pool, file);
  await restoreBackup(target.pool, file);
  const after = await contentsOf(target);
  expect(after).toEqual(before);
  expect(JSON.stringify(before['public.message'])).toContain('🙂');
  await expect(restoreBackup(target.pool, file)).rejects.toThrow('in use');
});

it('[B42] a backup written while conversations go on is of one moment', async () => {
  const other = await createTestDatabase();
  const restored = openDatabase(other.config);
  const file = join(folder, 'two.backup');
  const load = Promise.all(Array.from({ length: 20 }, converse));
  await Promise.all([writeBackup(source.pool, file), load]);
  await restoreBackup(restored.pool, file);
  const { rows } = await restored.pool.query(`select from conversation c
    where c.last_seq <> (select count(*) from message m
      where m.workspace_id = c.workspace_id and m.conversation_id = c.id)`);
  expect(rows).toEqual([]);
  await restored.close();
  await other.drop();
});
