import { seedDemo } from '@baton/service/demo/seed-demo';
import { findActingMember } from '@baton/service/identity/find-acting-member';
import { openTestService, type OpenTestService } from '@baton/service/setup/testing/open-test-service';
import { makeTestConversation } from '@baton/service/setup/testing/test-conversation';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from './app-router.ts';
import { call } from './testing/call.ts';
import { requestOf } from './testing/test-callers.ts';
import { createCallerFactory } from './trpc.ts';

const callerOf = createCallerFactory(appRouter);
let open: OpenTestService;
let publicId: string;
beforeAll(async () => {
  open = await openTestService();
  await open.install();
  const demo = await seedDemo(open.service, { password: 'a demo password' });
  if (demo === null) throw new Error('there is no demo');
  ({ publicId } = demo);
});
afterAll(() => open.close());

/** The studio of one of the demo's people. */
const studioOf = async (name: string) => {
  const account = await open.service.accounts.findAccountByEmail(`${name}@corner-shop.example`);
  const member = account === null ? null : await findActingMember(open.service, account.userId, null);
  if (member === null) throw new Error(`${name} is not in the demo`);
  const ctx = requestOf(open.service, member);
  return { ctx, memberId: member.memberId, api: callerOf(ctx) };
};

/** The demo bot, with what its screens need of it. */
const shop = async () => {
  const { api } = await studioOf('olivia');
  const bot = (await api.bot.list()).find(({ name }) => name === 'Shop assistant');
  if (bot === undefined) throw new Error('there is no bot');
  return bot;
};

describe('the studio', () => {
  it('tells who signed in, and shows an agent only the bots that are theirs', async () => {
    const { api } = await studioOf('amina');
    const me = await api.session.me();
    expect(me.current).toMatchObject({
      displayName: 'Amina',
      role: 'agent',
      presence: 'online',
      workspaceName: 'Corner Shop',
    });
    const owner = await studioOf('olivia');
    const { botId } = await owner.api.bot.create({ name: 'Hidden' });
    expect((await api.bot.list()).map(({ name }) => name)).toEqual(['Shop assistant']);
    expect((await api.dashboard.get()).map(({ name }) => name)).toEqual(['Shop assistant']);
    expect(await call((await studioOf('amina')).ctx, 'bot.get', { botId })).toMatchObject({ ok: false, status: 404 });
    const bot = await owner.api.bot.get({ botId });
    expect(bot).toMatchObject({ name: 'Hidden', liveVersion: null, agents: [] });
    expect(bot.permissions).toContain('bot.configure');
  });

  it('makes an invite link that the page of an invite can open', async () => {
    const { api } = await studioOf('olivia');
    const { link } = await api.member.invite({ email: 'zoe@corner-shop.example', role: 'builder', botIds: [] });
    const address = new URL(link);
    expect(address.origin + address.pathname).toBe('https://baton.example/invite');
    const token = address.searchParams.get('token') ?? '';
    const nobody = callerOf(requestOf(open.service, null));
    expect(await nobody.invite.look({ token })).toMatchObject({ email: 'zoe@corner-shop.example', role: 'builder' });
    await nobody.invite.accept({ token, displayName: 'Zoe', password: 'a long password' });
    expect((await api.member.list()).map(({ displayName }) => displayName)).toContain('Zoe');
  });

  it("[B27] brings the others' rows with a conflict, and the problems with a refused publish", async () => {
    const { api, ctx } = await studioOf('ben');
    const { botId } = await api.bot.create({ name: 'Drawn by two' });
    const { document, revisions } = await api.draft.get({ botId });
    const flowId = document.definition.startFlowId;
    const text = document.flows[0]?.blocks.find(({ type }) => type === 'text');
    if (text === undefined) throw new Error('the draft has no text');
    const revision = revisions[text.id] ?? null;
    const edit = { command: { type: 'set-block', flowId, blockId: text.id, config: { text: {} } }, revision };
    expect(await call(ctx, 'draft.save', { botId, edits: [edit] })).toMatchObject({ ok: true });
    const moved = { command: { type: 'move-block', flowId, blockId: text.id, position: { x: 1, y: 1 } }, revision };
    expect(await call(ctx, 'draft.save', { botId, edits: [moved] })).toMatchObject({
      status: 409,
      refusal: { code: 'draft_conflict', touched: [text.id] },
      error: { data: { theirs: [{ kind: 'block', key: text.id, block: { config: { text: {} } } }] } },
    });
    const refused = await call(ctx, 'draft.publish', { botId, note: '' });
    expect(refused).toMatchObject({ status: 412, refusal: { code: 'has_problems' } });
    expect(refused).toMatchObject({
      error: { data: { problems: expect.arrayContaining([expect.objectContaining({ blockId: text.id })]) } },
    });
  });

  it('carries a conversation from the queue to its end, with counters that are true [B37]', async () => {
    const [amina, lucas] = await Promise.all([studioOf('amina'), studioOf('lucas')]);
    const { botId } = await shop();
    const { conversationId } = await makeTestConversation(open.service, publicId);
    await open.service.db
      .updateTable('visitor')
      .set({ last_seen_at: open.service.clock.now() })
      .where('bot_id', '=', botId)
      .execute();
    const command = (type: 'take-over' | 'unassign' | 'assign-to-me') => ({
      conversationId,
      clientId: randomUUID(),
      command: { type },
    });
    const truthOf = async ({ api }: typeof amina) => {
      const views = ['pending', 'mine', 'all-live', 'all'] as const;
      const [pending, mine, allLive, all] = await Promise.all(views.map((view) => api.handover.list({ botId, view })));
      expect(pending?.counts).toEqual({
        pending: pending?.rows.length,
        mine: mine?.rows.length,
        allLive: allLive?.rows.length,
        all: all?.rows.length,
      });
      return pending?.counts;
    };
    expect(await amina.api.handover.command(command('take-over'))).toMatchObject({
      control: 'agent',
      ownerId: amina.memberId,
    });
    expect(await truthOf(amina)).toMatchObject({ pending: 0, mine: 1 });
    const text = 'Hello!\n\u202eRTL and 👋';
    const clientId = randomUUID();
    const sent = await amina.api.conversation.send({ conversationId, clientId, text });
    expect(await amina.api.conversation.send({ conversationId, clientId, text: 'another body' })).toEqual(sent);
    expect(await call(lucas.ctx, 'conversation.send', { conversationId, clientId: randomUUID(), text })).toMatchObject({
      status: 403,
      refusal: { code: 'not_owner' },
    });
    await amina.api.handover.command(command('unassign'));
    expect(await truthOf(lucas)).toMatchObject({ pending: 1, mine: 0 });
    await lucas.api.handover.command(command('assign-to-me'));
    expect(await call(amina.ctx, 'handover.command', command('assign-to-me'))).toMatchObject({
      status: 409,
      refusal: { code: 'already_taken', ownerName: 'Lucas' },
    });
    const view = await lucas.api.conversation.get({ conversationId });
    expect(view.conversation).toMatchObject({ control: 'agent', ownerId: lucas.memberId, ownerName: 'Lucas' });
    expect(view.page.messages).toContainEqual(sent.message);
    const { contact, page } = view;
    expect(await lucas.api.conversation.messages({ conversationId, after: page.revision })).toMatchObject({
      messages: [],
    });
    const flows = await lucas.api.conversation.flows({ conversationId });
    expect(flows.map(({ name }) => name)).toContain('Welcome');
    expect(flows.every((flow) => Object.keys(flow).join() === 'flowId,name')).toBe(true);
    expect(await lucas.api.contact.history({ conversationId, contactId: contact.id })).toEqual([]);
  });

  it('[003-11] [B54] takes no unavailability from who saves the hours', async () => {
    const { botId } = await shop();
    const { api, ctx } = await studioOf('olivia');
    const { schedule, revision } = await api.support.get({ botId });
    const { weekly, timeZone, overrides } = schedule;
    const now = open.service.clock.now();
    const unavailability = { startsAt: now, endsAt: now + 7 * 24 * 3_600_000, activatedBy: 'mem_x' };
    const save = { botId, weekly, timeZone, overrides, revision, unavailability };
    expect(await call(ctx, 'support.save', save)).toMatchObject({ ok: false, status: 400 });
    expect((await api.support.get({ botId })).schedule).toEqual(schedule);
  });

  it('[B67] [B25] refuses a forged place in a list, and takes search words as they are', async () => {
    const { botId } = await shop();
    const { ctx } = await studioOf('amina');
    const list = (parts: object) => call(ctx, 'handover.list', { botId, view: 'all', ...parts });
    const forge = (cursor: unknown) => Buffer.from(JSON.stringify(cursor)).toString('base64url');
    for (const cursor of ['nonsense', '', forge(null), forge({ at: 1, id: 'cnv_\0', of: 'x' }), forge({ at: '1' })]) {
      expect(await list({ cursor })).toMatchObject({ ok: false, status: 400, refusal: { code: 'invalid_input' } });
    }
    for (const search of ['%', '_', "' or 1=1 --", '\\']) {
      expect(await list({ search })).toMatchObject({ ok: true, value: { rows: [] } });
    }
    expect(await list({ search: '\0' })).toMatchObject({ ok: false, status: 400 });
  });

  it('[B35] keeps a note once, however often it is sent', async () => {
    const { api } = await studioOf('amina');
    const { conversationId } = await makeTestConversation(open.service, publicId);
    const note = { conversationId, clientId: randomUUID(), text: 'Knows the manual by heart.' };
    const first = await api.note.add(note);
    const again = await Promise.all(Array.from({ length: 20 }, () => api.note.add({ ...note, text: 'changed' })));
    expect(again.every((one) => JSON.stringify(one) === JSON.stringify(first))).toBe(true);
    expect(await api.note.list({ conversationId })).toEqual([first]);
  });

  it('keeps the toggle of an agent, and tells the bots that they answer in', async () => {
    const { api, memberId } = await studioOf('lucas');
    const { botId } = await shop();
    open.service.wakes.length = 0;
    await api.presence.set({ presence: 'offline' });
    expect(open.service.wakes.map(({ topic }) => topic)).toEqual([`member:${memberId}`, `bot:${botId}`]);
    expect((await api.session.me()).current.presence).toBe('offline');
  });
});
