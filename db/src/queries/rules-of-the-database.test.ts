import type { Conversation } from '@baton/core/conversation/conversation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../database.ts';
import { countingIds } from '../fixtures/counting-ids.ts';
import {
  changeOf,
  openTestConversation,
  testConversation,
  withHandover,
  withMessage,
} from '../fixtures/test-conversation.ts';
import { madeAt, makeTestVisitor, makeTestWorkspace, type TestWorkspace } from '../fixtures/test-workspace.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { saveConversationChange } from './save-conversation-change.ts';

const newId = countingIds();
let open: OpenDatabase;
let workspace: TestWorkspace;

beforeAll(async () => {
  open = await openTestDatabase();
  workspace = await makeTestWorkspace(open.db, newId);
});
afterAll(() => open.close());

const newConversation = async (): Promise<Conversation> => {
  const conversation = testConversation(workspace, await makeTestVisitor(open.db, workspace, newId), { newId });
  await openTestConversation(open.db, conversation);
  return conversation;
};

const save = (change: Parameters<typeof saveConversationChange>[1]) =>
  inTransaction(open.db, (trx) => saveConversationChange(trx, change));

describe('the database refuses', () => {
  it('a second open live handover of a conversation', async () => {
    const { conversation, handover } = withHandover(await newConversation(), newId);
    const second = { ...handover, id: newId('handover') };
    await expect(save(changeOf(conversation, { handovers: [handover, second], startsInterval: true }))).rejects.toThrow(
      'handover_open',
    );
  });

  it('a second open conversation of a visitor', async () => {
    const { visitorId, contactId } = await newConversation();
    const second = testConversation(workspace, { visitorId, contactId }, { newId });
    await expect(openTestConversation(open.db, second)).rejects.toThrow('conversation_open_of_visitor');
  });

  it('control of an agent without an owner, and an owner without control', async () => {
    const conversation = await newConversation();
    const { handover } = withHandover(conversation, newId);
    const controlled = { ...conversation, control: 'agent', openHandoverId: handover.id } as const;
    await expect(save(changeOf(controlled, { handovers: [handover] }))).rejects.toThrow(
      'conversation_owner_is_in_control',
    );
    const owned = { ...conversation, ownerId: workspace.memberId };
    await expect(save(changeOf(owned))).rejects.toThrow('conversation_owner_is_in_control');
  });

  it('a queue without a handover, and a closed conversation in a queue', async () => {
    const conversation = await newConversation();
    await expect(save(changeOf({ ...conversation, control: 'queue' }))).rejects.toThrow(
      'conversation_handover_is_open',
    );
    const waiting = withHandover(conversation, newId);
    const closed = { ...waiting.conversation, closedAt: madeAt };
    await expect(save(changeOf(closed, { handovers: [waiting.handover] }))).rejects.toThrow(
      'conversation_closes_with_the_bot',
    );
  });

  it.each([
    ['assigned without an owner', { status: 'assigned', expiresAt: null }, 'handover_assigned_has_an_owner'],
    [
      'resolved without topic and outcome',
      { status: 'resolved', endedAt: madeAt, expiresAt: null },
      'handover_resolved_is_explained',
    ],
    ['ended without an end', { status: 'cancelled', expiresAt: null }, 'handover_ended_has_an_end'],
    ['pending with an end', { endedAt: madeAt }, 'handover_ended_has_an_end'],
  ] as const)('a handover that is %s', async (_title, facts, constraint) => {
    const { conversation, handover } = withHandover(await newConversation(), newId);
    const wrong = changeOf(conversation, { handovers: [{ ...handover, ...facts }], startsInterval: true });
    await expect(save(wrong)).rejects.toThrow(constraint);
  });

  it('a seq that was given', async () => {
    const conversation = await newConversation();
    const one = withMessage(conversation, { newId, author: { kind: 'visitor' }, text: 'One' });
    const two = withMessage(conversation, { newId, author: { kind: 'visitor' }, text: 'Two' });
    await expect(save(changeOf(one.conversation, { messages: [one.message, two.message] }))).rejects.toThrow(
      'message_workspace_id_conversation_id_seq_key',
    );
  });

  it('[B35] a client id of an actor that was stored', async () => {
    const conversation = await newConversation();
    const command = {
      actor: 'visitor',
      clientId: 'again',
      kind: 'message',
      firstSeq: 1,
      lastSeq: 0,
      revision: 0,
      control: 'bot',
      ownerId: null,
      awaiting: null,
      handoverId: null,
    } as const;
    await save(changeOf(conversation, { command }));
    await expect(save(changeOf(conversation, { command }))).rejects.toThrow('conversation_command_pkey');
    await save(changeOf(conversation, { command: { ...command, actor: workspace.memberId } }));
  });
});

describe('intervals', () => {
  it('[B17] touch and never overlap, also when the clock is set back', async () => {
    const opened = await newConversation();
    const { conversation, handover } = withHandover(opened, newId);
    const change = changeOf(conversation, { handovers: [handover], startsInterval: true, at: madeAt - 3_600_000 });
    await save(change);
    const ended = { ...handover, status: 'cancelled', endedAt: madeAt, expiresAt: null } as const;
    const back = { ...conversation, control: 'bot', openHandoverId: null, revision: 5 } as const;
    await save(changeOf(back, { handovers: [ended], startsInterval: true, at: madeAt + 10 }));
    await save(changeOf({ ...back, closedAt: madeAt + 20 }, { at: madeAt + 20 }));
    const rows = await open.db
      .selectFrom('conversation_interval')
      .select(['control', 'started_at', 'ended_at'])
      .where('workspace_id', '=', workspace.workspaceId)
      .where('conversation_id', '=', opened.id)
      .orderBy('revision')
      .execute();
    expect(rows).toEqual([
      { control: 'bot', started_at: madeAt, ended_at: madeAt },
      { control: 'queue', started_at: madeAt, ended_at: madeAt + 10 },
      { control: 'bot', started_at: madeAt + 10, ended_at: madeAt + 20 },
    ]);
  });
});
