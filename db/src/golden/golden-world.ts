import type { Conversation } from '@baton/core/conversation/conversation';
import type { Handover } from '@baton/core/handover/handover';
import type { NewId } from '@baton/core/ids';
import { inTransaction, type Database, type DatabaseTransaction } from '../database.ts';
import {
  changeOf,
  openTestConversation,
  testConversation,
  withHandover,
  type TestVisitor,
} from '../fixtures/test-conversation.ts';
import { madeAt, makeTestVisitor, makeTestWorkspace, type TestWorkspace } from '../fixtures/test-workspace.ts';
import { insertAddress } from '../queries/insert-address.ts';
import { saveConversationChange } from '../queries/save-conversation-change.ts';

/** What the golden queries are asked about: always the same ids and instants. */
export interface GoldenWorld {
  readonly newId: NewId;
  readonly workspace: TestWorkspace;
  readonly visitor: TestVisitor;
  readonly conversation: Conversation;
  readonly handover: Handover;
}

export const makeGoldenWorld = async (db: Database, newId: NewId): Promise<GoldenWorld> => {
  const workspace = await makeTestWorkspace(db, newId);
  const visitor = await makeTestVisitor(db, workspace, newId);
  const opened = testConversation(workspace, visitor, { newId });
  await openTestConversation(db, opened);
  const { conversation, handover } = withHandover(opened, newId);
  await inTransaction(db, (trx) =>
    saveConversationChange(trx, changeOf(conversation, { handovers: [handover], startsInterval: true })),
  );
  const { workspaceId } = workspace;
  const id = visitor.visitorId;
  await insertAddress(db, { kind: 'visitor-token', key: 'hash', workspaceId, id, expiresAt: madeAt + 1000 });
  return { newId, workspace, visitor, conversation, handover };
};

/** Runs one query by the name of its file. */
export type GoldenCase = (transaction: DatabaseTransaction, world: GoldenWorld) => Promise<unknown>;
export type GoldenCases = Readonly<Record<string, GoldenCase>>;
