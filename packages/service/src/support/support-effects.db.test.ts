import { drawBot, english, flowIdOf } from '@baton/blocks/testing/bot-builder';
import { inTransaction } from '@baton/db/database';
import { insertDraft } from '@baton/db/queries/insert-draft';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import type { ConversationId } from '@baton/core/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../conversation/staff-actor.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { openLine, valueOf } from '../testing/conversation-line.ts';
import { seedBot, seedMember, type SeededBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import type { TestContext } from '../testing/test-context.ts';
import { activateUnavailability } from './activate-unavailability.ts';
import { endUnavailability } from './end-unavailability.ts';
import { readAffected } from './read-affected.ts';
import { readProof } from './read-proof.ts';
import { readSupport } from './read-support.ts';
import { saveSupport } from './save-support.ts';

const minuteMs = 60_000;
/** A Friday, 10:00 in Paris. */
const friday = Date.UTC(2027, 0, 15, 9);

/** While support is offline visitors leave their details, else they wait for a person. */
const document = drawBot({
  main: {
    start: { type: 'start', to: { next: 'jump' } },
    jump: {
      type: 'jump-to',
      config: {
        rules: [
          {
            id: 'offline',
            when: { kind: 'all', conditions: [{ kind: 'support', is: 'offline' }] },
            to: { flowId: flowIdOf('details'), blockId: null },
          },
        ],
      },
      to: { else: 'person' },
    },
    person: { type: 'handover', config: { confirmation: english('One moment.') } },
  },
  details: {
    start: { type: 'start', to: { next: 'text' } },
    text: {
      type: 'text',
      config: { text: { en: [[{ text: 'We are back ' }, { variable: 'support.nextOpening' }, { text: '.' }]] } },
      to: { next: 'ask' },
    },
    ask: { type: 'ask-email', config: { question: english('Your address?'), retry: english('Again?') } },
  },
});

let database: ServiceDatabase;
let context: TestContext;
let bot: SeededBot;
let nora: StaffActor;
let admin: ActingMember;

beforeAll(async () => {
  database = await openServiceDatabase();
  context = database.context;
  context.clock.set(friday);
  bot = await seedBot(context, document, { isConnectedVisitorRequired: false });
  await inTransaction(context.db, (trx) => insertDraft(trx, bot.workspaceId, { botId: bot.botId, document }));
  nora = await seedMember(context, bot, { displayName: 'Nora' });
  const { actor, workspaceId } = await seedMember(context, bot, { displayName: 'Ada', role: 'admin' });
  const { memberId, displayName, role } = actor;
  admin = { workspaceId, memberId, displayName, role, userId: context.newId('user') };
});
afterAll(() => database.close());

const setWeek = async (weekly: readonly WeeklySlot[]) => {
  const { revision } = valueOf(await readSupport(context, admin, bot.botId));
  const hours = { timeZone: 'Europe/Paris', weekly: [...weekly], overrides: [] };
  return valueOf(await saveSupport(context, admin, { botId: bot.botId, revision, ...hours }));
};
const activate = async (minutes: number) =>
  valueOf(await activateUnavailability(context, admin, { botId: bot.botId, durationMs: minutes * minuteMs }));

const becauseOf = async (conversationId: ConversationId): Promise<string[]> => {
  const rows = await context.db
    .selectFrom('turn_trace')
    .select('steps')
    .where('workspace_id', '=', bot.workspaceId)
    .where('conversation_id', '=', conversationId)
    .orderBy('revision')
    .execute();
  const text = JSON.stringify(rows.map(({ steps }) => steps));
  return [...text.matchAll(/"because":\s*"(?<words>support team[^"]*)"/gu)].map(({ groups }) => groups?.words ?? '');
};

const officeHours = [{ weekday: 5, from: 540, to: 1080 }];

describe('the trace of a conversation', () => {
  it('[003-14] keeps why support was online or offline when the step ran, and what changes next', async () => {
    await setWeek(officeHours);
    const online = await openLine(context, bot);
    expect(await becauseOf(online.conversationId)).toEqual([
      'support team is online: inside the opening hours (Friday 09:00-18:00), until 2027-01-15 18:00 (Europe/Paris)',
    ]);
    await activate(30);
    const unavailable = await openLine(context, bot);
    expect(await becauseOf(unavailable.conversationId)).toEqual([
      'support team is offline: a temporary unavailability is active, until 2027-01-15 10:30 (Europe/Paris)',
    ]);
    expect((await unavailable.transcript())[0]).toBe('bot: We are back in 30 minutes.');
    await endUnavailability(context, admin, bot.botId);
    await setWeek([]);
    const closed = await openLine(context, bot);
    expect(await becauseOf(closed.conversationId)).toEqual([
      'support team is offline: no opening hours are set, no change ahead',
    ]);
  });
});

describe('[003-12] the schedule never blocks an agent', () => {
  it('who assigns a waiting conversation and takes over another while support is unavailable', async () => {
    await setWeek(officeHours);
    const waiting = await openLine(context, bot);
    await activate(60);
    const withBot = await openLine(context, bot);
    expect(valueOf(await waiting.command(nora, { type: 'assign-to-me' }))).toMatchObject({ control: 'agent' });
    expect(valueOf(await withBot.command(nora, { type: 'take-over' }))).toMatchObject({ control: 'agent' });
    expect((await waiting.answer(nora, 'Hello')).ok).toBe(true);
    await endUnavailability(context, admin, bot.botId);
  });

  it.each([
    ['at night', friday + 12 * 60 * minuteMs, officeHours],
    ['without any hours', friday, []],
  ])('%s', async (_, now, weekly) => {
    await setWeek(officeHours);
    const waiting = await openLine(context, bot);
    await setWeek(weekly);
    context.clock.set(now);
    const omar = await seedMember(context, bot, { displayName: 'Omar' });
    expect(valueOf(await readSupport(context, admin, bot.botId)).status.isOnline).toBe(false);
    expect(valueOf(await waiting.command(omar, { type: 'assign-to-me' }))).toMatchObject({ control: 'agent' });
    const withBot = await openLine(context, bot);
    expect(valueOf(await withBot.command(omar, { type: 'take-over' }))).toMatchObject({ control: 'agent' });
    context.clock.set(friday);
  });
});

describe('[003-07] who is affected by an unavailability', () => {
  it('are the waiting, the live, and the flows that will turn', async () => {
    await setWeek(officeHours);
    const before = valueOf(await readAffected(context, admin, bot.botId));
    await openLine(context, bot);
    const after = valueOf(await readAffected(context, admin, bot.botId));
    expect([after.waiting - before.waiting, after.live - before.live]).toEqual([1, 1]);
    expect(after.offlineFlows).toEqual([{ flowId: flowIdOf('main'), name: 'main' }]);
    await activate(60);
    expect(valueOf(await readAffected(context, admin, bot.botId)).offlineFlows).toEqual([]);
    await endUnavailability(context, admin, bot.botId);
  });
});

describe('[003-13] the proof at an instant', () => {
  it('takes the branch that the saved schedule says for that instant, whatever the time now is', async () => {
    await setWeek(officeHours);
    const branchAt = async (at: number) => {
      const [main] = valueOf(await readProof(context, admin, { botId: bot.botId, at }));
      return main?.blocks.map(({ branch }) => branch);
    };
    expect(await branchAt(friday)).toEqual(['Else']);
    expect(await branchAt(friday + 8 * 60 * minuteMs - 1)).toEqual(['Else']);
    expect(await branchAt(friday + 8 * 60 * minuteMs)).toEqual(['Support team is offline -> details']);
  });
});

describe('the audit log of the schedule', () => {
  it('[003-08] says who did what and when, with its end, and nothing of what changed nothing', async () => {
    const begun = context.clock.now();
    await setWeek(officeHours);
    await activate(60);
    context.clock.advance(10 * minuteMs);
    await endUnavailability(context, admin, bot.botId);
    await endUnavailability(context, admin, bot.botId);
    const entries = await context.db
      .selectFrom('audit_entry')
      .select(['action', 'actor_id as actorId', 'at', 'detail'])
      .where('workspace_id', '=', bot.workspaceId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(3)
      .execute();
    const by = { actorId: admin.memberId };
    expect(entries.toReversed()).toMatchObject([
      { ...by, action: 'support.saved', at: begun, detail: { timeZone: 'Europe/Paris', slots: 1, overrides: 0 } },
      { ...by, action: 'support.unavailability-activated', at: begun, detail: { endsAt: begun + 60 * minuteMs } },
      {
        ...by,
        action: 'support.unavailability-ended',
        at: begun + 10 * minuteMs,
        detail: { endedBeforeMs: 50 * minuteMs },
      },
    ]);
  });
});
