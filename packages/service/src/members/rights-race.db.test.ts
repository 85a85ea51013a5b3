import type { AgentCommand } from '@baton/core/handover/command';
import type { ConversationId } from '@baton/core/ids';
import { inTransaction } from '@baton/db/database';
import { findConversation } from '@baton/db/queries/find-conversation';
import { lockConversation } from '@baton/db/queries/lock-conversation';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAgents } from '../bots/set-agents.ts';
import { commandHandover } from '../handover/command-handover.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { openTestService, type OpenTestService } from '../setup/testing/open-test-service.ts';
import { makeTestConversation } from '../setup/testing/test-conversation.ts';
import { joinAs, makeTestWorkspace, type TestWorkspace } from '../setup/testing/test-workspace.ts';
import { removeMember } from './remove-member.ts';
import { setRole } from './set-role.ts';

let open: OpenTestService;
let workspace: TestWorkspace;
beforeAll(async () => {
  open = await openTestService();
  workspace = await makeTestWorkspace(open.service, 'Races');
});
afterAll(() => open.close());

const visit = async (): Promise<ConversationId> =>
  (await makeTestConversation(open.service, workspace.publicId)).conversationId;

const act = (agent: ActingMember, conversationId: ConversationId, command: AgentCommand) => {
  const { workspaceId, memberId, displayName, role } = agent;
  const actor = { kind: 'member' as const, memberId, displayName, role, isAgentOfBot: true };
  return commandHandover(open.service, { workspaceId, actor }, { conversationId, clientId: randomUUID(), command });
};

const ownerOf = async (conversationId: ConversationId) => {
  const conversation = await findConversation(open.service.db, workspace.workspaceOwner.workspaceId, conversationId);
  return { control: conversation?.control, ownerId: conversation?.ownerId };
};

/** Waits until so many backends of this database wait for what another one locked. */
const untilWaiting = async (count: number): Promise<void> => {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(open.service.db);
    if (rows.length >= count) return;
  }
};

/** Holds a conversation as a slow turn does, until `release`. */
const hold = async (conversationId: ConversationId): Promise<() => Promise<void>> => {
  const { workspaceId } = workspace.workspaceOwner;
  const nobody = { actor: 'system', clientId: null, actingMemberId: null };
  return new Promise((resolve, reject) => {
    const done = inTransaction(open.service.db, async (trx) => {
      await lockConversation(trx, { workspaceId, conversationId, ...nobody, now: open.service.clock.now() });
      await new Promise<void>((release) => {
        resolve(async () => {
          release();
          await done;
        });
      });
    });
    done.catch(reject);
  });
};

/** An agent with one conversation of their own, and another one that is still the bot's. */
const agentAtWork = async (name: string) => {
  const { service } = open;
  await service.db.updateTable('visitor').set({ last_seen_at: service.clock.now() }).execute();
  const agent = await joinAs(service, workspace.workspaceOwner, { name, role: 'agent', botIds: [workspace.botId] });
  const [own, other] = [await visit(), await visit()];
  await service.db.updateTable('visitor').set({ last_seen_at: service.clock.now() }).execute();
  expect(await act(agent, own, { type: 'take-over' })).toMatchObject({ ok: true });
  return { agent, own, other };
};

/** What takes an agent's rights in the bot, each way that there is. */
const ways = {
  removed: (agent: ActingMember) => removeMember(open.service, workspace.workspaceOwner, agent.memberId),
  'taken off the bot': () => {
    const memberIds = [workspace.agent.memberId];
    return setAgents(open.service, workspace.admin, { botId: workspace.botId, memberIds });
  },
};

describe('[B16] a command in flight while its member loses the right', () => {
  it.each(['removed', 'taken off the bot'] as const)('(%s) finds it lost, when it comes second', async (way) => {
    const { agent, own, other } = await agentAtWork(`Second ${way}`);
    const release = await hold(own);
    const lost = ways[way](agent);
    await untilWaiting(1);
    const taken = act(agent, other, { type: 'take-over' });
    await untilWaiting(2);
    await release();
    expect(await lost).toMatchObject({ ok: true });
    expect(await taken).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await ownerOf(own)).toEqual({ control: 'queue', ownerId: null });
    expect(await ownerOf(other)).toEqual({ control: 'bot', ownerId: null });
  });

  it.each(['removed', 'taken off the bot'] as const)('(%s) is undone, when it comes first', async (way) => {
    const { agent, other } = await agentAtWork(`First ${way}`);
    const release = await hold(other);
    const taken = act(agent, other, { type: 'take-over' });
    await untilWaiting(1);
    const lost = ways[way](agent);
    await untilWaiting(2);
    await release();
    expect(await taken).toMatchObject({ ok: true, value: { ownerId: agent.memberId } });
    expect(await lost).toMatchObject({ ok: true });
    expect(await ownerOf(other)).toEqual({ control: 'queue', ownerId: null });
  });

  it('(demoted) is refused, and stays possible for who stays', async () => {
    const { service } = open;
    const admin = await joinAs(service, workspace.workspaceOwner, { name: 'Dot Demoted', role: 'admin', botIds: [] });
    const stays = await agentAtWork('Stan Stays');
    const own = await visit();
    const other = await visit();
    await service.db.updateTable('visitor').set({ last_seen_at: service.clock.now() }).execute();
    expect(await act({ ...admin, role: 'admin' }, own, { type: 'take-over' })).toMatchObject({ ok: true });
    const release = await hold(own);
    const { memberId } = admin;
    const demoted = setRole(service, workspace.workspaceOwner, { memberId, role: 'builder' });
    await untilWaiting(1);
    const taken = act(admin, other, { type: 'take-over' });
    const takenByOther = act(stays.agent, stays.other, { type: 'take-over' });
    await untilWaiting(3);
    await release();
    expect(await demoted).toMatchObject({ ok: true });
    expect(await taken).toEqual({ ok: false, error: { code: 'forbidden' } });
    expect(await takenByOther).toMatchObject({ ok: true });
    expect(await ownerOf(own)).toEqual({ control: 'queue', ownerId: null });
  });

  it('races in earnest: nobody ever owns without the right', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { agent, own, other } = await agentAtWork(`Racer ${round}`);
      const [lost] = await Promise.all([
        ways.removed(agent),
        act(agent, other, { type: 'take-over' }),
        act(agent, own, { type: 'unassign' }),
      ]);
      expect(lost).toMatchObject({ ok: true });
      expect((await ownerOf(own)).ownerId).toBeNull();
      expect((await ownerOf(other)).ownerId).toBeNull();
    }
  });
});
