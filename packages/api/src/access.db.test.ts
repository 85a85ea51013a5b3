import type { ConversationId } from '@baton/core/ids';
import {
  openTestService,
  type OpenTestService,
  unreachableDatabase,
} from '@baton/service/setup/testing/open-test-service';
import { makeTestConversation } from '@baton/service/setup/testing/test-conversation';
import { acceptInvite } from '@baton/service/members/accept-invite';
import { inviteMember } from '@baton/service/members/invite-member';
import type { TestService } from '@baton/service/setup/testing/test-service';
import { makeTestWorkspace, testPassword, type TestWorkspace } from '@baton/service/setup/testing/test-workspace';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, type Outcome, procedurePaths } from './testing/call.ts';
import { callers, expectedAccess } from './testing/expected-access.ts';
import { memberOf, requestOf } from './testing/test-callers.ts';

let open: OpenTestService;
let service: TestService;
let here: TestWorkspace;
let elsewhere: TestWorkspace;
let conversationId: ConversationId;
let conversationElsewhere: ConversationId;

beforeAll(async () => {
  open = await openTestService();
  ({ service } = open);
  here = await makeTestWorkspace(service, 'Here');
  elsewhere = await makeTestWorkspace(service, 'Elsewhere');
  ({ conversationId } = await makeTestConversation(service, here.publicId));
  ({ conversationId: conversationElsewhere } = await makeTestConversation(service, elsewhere.publicId));
});

afterAll(() => open.close());

/**
 * Names this workspace's bot and conversation, and a field that no input has: whoever may call is refused by the schema, so
 * that nothing is changed, and whoever may not has to be refused before it.
 */
const probe = () => ({ botId: here.botId, conversationId, noSuchField: true });

const answerOf = (outcome: Outcome): string => {
  if (outcome.ok) return 'may';
  return outcome.refusal?.code === 'invalid_input' ? 'may' : (outcome.refusal?.code ?? outcome.error.message);
};

describe('[B43] who may call what', () => {
  it('has a row in the table for every procedure, and no other', () => {
    expect(Object.keys(expectedAccess).toSorted()).toEqual(procedurePaths().toSorted());
  });

  it.each(Object.entries(expectedAccess))('%s answers every caller as the table says', async (path, expected) => {
    const answers: Record<string, string> = {};
    for (const caller of callers) {
      const ctx = requestOf(service, memberOf(caller, here, elsewhere));
      answers[caller] = answerOf(await call(ctx, path, probe()));
    }
    expect(answers).toEqual(expected);
  });

  it('knows nobody by the name of a workspace that they are not a member of', async () => {
    const ctx = requestOf(service, here.workspaceOwner, elsewhere.workspaceOwner.workspaceId);
    expect(answerOf(await call(ctx, 'member.list'))).toBe('not_found');
    expect(answerOf(await call(ctx, 'bot.get', { botId: elsewhere.botId }))).toBe('not_found');
  });
});

describe('someone of two workspaces', () => {
  it('is in the one that they name, with their role there, and in their first when they name none or another', async () => {
    const { agent } = here;
    const { botId } = elsewhere;
    const email = `amy.agent@${agent.workspaceId}.example`;
    const invited = await inviteMember(service, elsewhere.workspaceOwner, { email, role: 'builder', botIds: [] });
    if (!invited.ok) throw new Error(invited.error.code);
    await acceptInvite(service, { token: invited.value.token, displayName: 'Amy', password: testPassword });
    const named = (header?: string) => requestOf(service, agent, header);
    const there = elsewhere.workspaceOwner.workspaceId;
    expect(answerOf(await call(named(there), 'draft.get', { botId }))).toBe('may');
    expect(answerOf(await call(named(there), 'bot.get', { botId: here.botId }))).toBe('not_found');
    expect(answerOf(await call(named(), 'draft.get', { botId }))).toBe('not_found');
    expect(answerOf(await call(named('wsp_unknown'), 'bot.list'))).toBe('not_found');
    const me = await call(named('wsp_unknown'), 'session.me');
    expect(me).toMatchObject({ ok: true, value: { current: { workspaceId: agent.workspaceId, role: 'agent' } } });
    expect(me).toMatchObject({ value: { memberships: [{ role: 'agent' }, { role: 'builder', workspaceId: there }] } });
  });
});

describe('[B48] ids of another workspace', () => {
  const named = procedurePaths().filter((path) => expectedAccess[path]?.stranger === 'not_found');
  const ofNobody = '01hzzzzzzzzzzzzzzzzzzzzzzz';

  it.each(named)('are answered by %s exactly as absent ones and as what is no id', async (path) => {
    const ctx = requestOf(service, here.workspaceOwner);
    const foreign = { botId: elsewhere.botId, conversationId: conversationElsewhere };
    const absent = { botId: `bot_${ofNobody}`, conversationId: `cnv_${ofNobody}` };
    const noId = { botId: '%', conversationId: "' or true --" };
    const outcomes = await Promise.all([foreign, absent, noId, {}].map((input) => call(ctx, path, input)));
    expect(outcomes.map(answerOf)).toEqual(['not_found', 'not_found', 'not_found', 'not_found']);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  });

  it('are refused inside an input too', async () => {
    const ctx = requestOf(service, here.workspaceOwner);
    const { memberId } = elsewhere.agent;
    const { botId } = here;
    const outcomes = await Promise.all([
      call(ctx, 'bot.setAgents', { botId, memberIds: [memberId] }),
      call(ctx, 'member.setRole', { memberId, role: 'admin' }),
      call(ctx, 'member.remove', { memberId }),
      call(ctx, 'member.invite', { email: 'new@person.example', role: 'agent', botIds: [elsewhere.botId] }),
      call(ctx, 'contact.history', { conversationId, contactId: `cnt_${ofNobody}` }),
    ]);
    expect(outcomes.map(answerOf)).toEqual(['not_found', 'not_found', 'not_found', 'not_found', 'not_found']);
  });
});

describe('answers', () => {
  it('[B54] refuse a field that an input does not have, by name', async () => {
    const ctx = requestOf(service, here.workspaceOwner);
    const outcome = await call(ctx, 'bot.rename', { botId: here.botId, name: 'Renamed', role: 'workspace-owner' });
    expect(outcome).toMatchObject({ ok: false, status: 400, refusal: { code: 'invalid_input' } });
    expect(JSON.stringify(outcome)).toContain('role');
  });

  it('[B25] refuse text that the database cannot keep', async () => {
    const ctx = requestOf(service, here.workspaceOwner);
    const outcome = await call(ctx, 'bot.rename', { botId: here.botId, name: 'a\u0000b' });
    expect(outcome).toMatchObject({ ok: false, status: 400, refusal: { code: 'invalid_input' } });
  });

  it('[B56] tell nothing of what broke inside', async () => {
    const broken: TestService = { ...service, db: unreachableDatabase() };
    const ctx = requestOf(broken, here.workspaceOwner);
    const outcome = await call(ctx, 'bot.list');
    expect(outcome).toMatchObject({ ok: false, status: 500, refusal: null });
    expect(JSON.stringify(outcome)).not.toMatch(/nowhere|ENOENT|select|node_modules|\.ts/u);
    const away = await call({ ...ctx, isDatabaseAway: () => true }, 'bot.list');
    expect(away).toMatchObject({ ok: false, status: 503, refusal: { code: 'unavailable' } });
  });
});
