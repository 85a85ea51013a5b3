import { listHandovers } from '@baton/db/queries/list-handovers';
import { listWorkspaceIds } from '@baton/db/queries/list-workspace-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../bots/create-bot.ts';
import { readConversation } from '../conversation/read-conversation.ts';
import { findActingMember } from '../identity/find-acting-member.ts';
import { readLogin } from '../identity/read-login.ts';
import { listMembers } from '../members/list-members.ts';
import { completeSetUp } from '../setup/complete-set-up.ts';
import { offerSetUp } from '../setup/offer-set-up.ts';
import { openTestService, type OpenTestService } from '../setup/testing/open-test-service.ts';
import { demoBotName } from './demo-bot.ts';
import { demoColleagues, demoWorkspaceOwner } from './demo-people.ts';
import { demoScripts } from './demo-scripts.ts';
import { seedDemo } from './seed-demo.ts';

let open: OpenTestService;
beforeAll(async () => {
  open = await openTestService();
  await open.install();
});
afterAll(() => open.close());

const seed = async () => {
  const demo = await seedDemo(open.service, { password: 'a demo password' });
  if (demo === null) throw new Error('there is no demo');
  return demo;
};

const ownerOf = async () => {
  const account = await open.service.accounts.findAccountByEmail(demoWorkspaceOwner.email);
  const member = account === null ? null : await findActingMember(open.service, account.userId, null);
  if (member === null) throw new Error('the demo has no Workspace owner');
  return member;
};

const conversations = async () => {
  const { workspaceId, memberId } = await ownerOf();
  const bot = await open.service.db
    .selectFrom('bot')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', demoBotName)
    .executeTakeFirstOrThrow();
  const page = { botId: bot.id, memberId, view: 'all' as const, search: null, cursor: null, limit: 50 };
  const { rows } = await listHandovers(open.service.db, workspaceId, { ...page, now: open.service.clock.now() });
  return rows;
};

describe('the demo', () => {
  it('is made once, also by two processes that start at the same instant', async () => {
    const [one, other] = await Promise.all([seed(), seed()]);
    expect(one).toEqual(other);
    expect(one.people.map(({ role }) => role)).toEqual(['workspace-owner', 'builder', 'agent', 'agent']);
    expect(await conversations()).toHaveLength(demoScripts.length);
    expect(await seed()).toEqual(one);
    expect(await conversations()).toHaveLength(demoScripts.length);
  });

  it('lets everyone sign in with the password that was given', async () => {
    const { service } = open;
    for (const { email, role, displayName } of [demoWorkspaceOwner, ...demoColleagues]) {
      const account = await service.accounts.findAccountByEmail(email);
      if (account === null) throw new Error(`${email} has no account`);
      expect(await service.accounts.verifyPassword(account.userId, 'a demo password')).toBe(true);
      expect(await readLogin(service, account.userId, null)).toMatchObject({
        ok: true,
        value: { current: { role, displayName, workspaceName: 'Corner Shop' } },
      });
    }
    const members = await listMembers(service, await ownerOf());
    expect(members.filter(({ botIds }) => botIds.length > 0).map(({ displayName }) => displayName)).toEqual([
      'Amina',
      'Lucas',
    ]);
  });

  it('holds conversations that were really had: by the bot, by people, with outcomes, all of them over', async () => {
    const member = await ownerOf();
    const rows = await conversations();
    expect(rows.map(({ label }) => label).toSorted()).toEqual(['Chloé', 'Emma', 'James', 'Noah']);
    expect(
      rows.every(({ control, lastVisitorAt }) => control === 'bot' && lastVisitorAt < open.service.clock.now()),
    ).toBe(true);
    const resolved: string[] = [];
    for (const { conversationId } of rows) {
      const view = await readConversation(open.service, member, { conversationId });
      if (!view.ok) throw new Error(view.error.code);
      const { messages } = view.value.page;
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
      if (view.value.events.some(({ kind }) => kind === 'handover-resolved'))
        resolved.push(view.value.contact.name ?? '');
      const said = JSON.stringify(messages.map(({ content }) => content));
      expect(said).not.toContain('did not understand');
      expect(said).not.toContain('pas compris');
      expect(said).not.toContain('{{');
    }
    expect(resolved.toSorted()).toEqual(['Emma', 'James']);
  });

  it('stays as people leave it, and is told of by its own bot', async () => {
    const demo = await seed();
    const before = await conversations();
    await createBot(open.service, await ownerOf(), { name: 'A bot of theirs' });
    expect(await seed()).toEqual(demo);
    expect(await conversations()).toEqual(before);
  });

  it('touches nothing in an installation that someone set up', async () => {
    const other = await openTestService();
    await other.install();
    const token = (await offerSetUp(other.service)) ?? '';
    const person = { displayName: 'Olga', email: 'olga@lanterns.example', password: 'a long password' };
    expect(await completeSetUp(other.service, { token, workspaceName: 'Lanterns', ...person })).toMatchObject({
      ok: true,
    });
    expect(await seedDemo(other.service, { password: 'a demo password' })).toBeNull();
    expect(await listWorkspaceIds(other.service.db)).toHaveLength(1);
    expect(await other.service.accounts.findAccountByEmail(demoWorkspaceOwner.email)).toBeNull();
    await other.close();
  });
});
