import type { AgentCommand } from '@baton/core/handover/command';
import { countsOf } from '@baton/core/handover/queue';
import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countHandovers } from '@baton/db/queries/count-handovers';
import { randomUUID } from 'node:crypto';
import type { HandoverRow } from '../handover/handover-row.ts';
import { listHandovers, type HandoverListing, type HandoverQuery } from '../handover/list-handovers.ts';
import { stopWaiting } from '../handover/visitor-handover.ts';
import { openLine, valueOf, type ConversationLine } from '../testing/conversation-line.ts';
import { resolveOf, seedBot, seedMember, type SeededBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import { supportBot } from '../testing/support-bot.ts';
import type { TestContext } from '../testing/test-context.ts';
import { readConversation } from './read-conversation.ts';
import type { StaffActor } from './staff-actor.ts';

let database: ServiceDatabase;
let context: TestContext;
let bot: SeededBot;
let nora: StaffActor;
let omar: StaffActor;
let ada: StaffActor;

beforeAll(async () => {
  database = await openServiceDatabase();
  context = database.context;
  bot = await seedBot(context, supportBot(), { capacity: 100, isConnectedVisitorRequired: false });
  nora = await seedMember(context, bot, { displayName: 'Nora' });
  omar = await seedMember(context, bot, { displayName: 'Omar' });
  ada = await seedMember(context, bot, { displayName: 'Ada', role: 'admin' });
});
afterAll(() => database.close());

type Act = (line: ConversationLine) => Promise<Result<unknown, Refusal>>;

const by =
  (actor: () => StaffActor, command: () => AgentCommand): Act =>
  (line) =>
    line.command(actor(), command());

const acts: Record<string, Act> = {
  'Nora assigns': by(
    () => nora,
    () => ({ type: 'assign-to-me' }),
  ),
  'Omar assigns': by(
    () => omar,
    () => ({ type: 'assign-to-me' }),
  ),
  'Nora takes over': by(
    () => nora,
    () => ({ type: 'take-over' }),
  ),
  'Nora unassigns': by(
    () => nora,
    () => ({ type: 'unassign' }),
  ),
  'Nora gives it to Omar': by(
    () => nora,
    () => ({ type: 'assign-to', memberId: omar.actor.memberId }),
  ),
  'Ada unassigns': by(
    () => ada,
    () => ({ type: 'unassign' }),
  ),
  'Nora resolves': by(
    () => nora,
    () => resolveOf(bot),
  ),
  'Omar cancels': by(
    () => omar,
    () => ({ type: 'cancel-takeover' }),
  ),
  'the visitor stops waiting': (line) =>
    stopWaiting(context, line.login, { conversationId: line.conversationId, clientId: randomUUID() }),
  'the visitor writes': async (line) => ({ ok: true, value: await line.say('Hello?') }),
  'Nora answers': (line) => line.answer(nora, 'Hi'),
};
const names = Object.keys(acts);

/** How a conversation stands, by its row and by what its events, intervals and messages say. */
const standing = async (line: ConversationLine) => {
  const view = valueOf(await readConversation(context, bot, line));
  const intervals = await context.db
    .selectFrom('conversation_interval')
    .selectAll()
    .where('conversation_id', '=', line.conversationId)
    .orderBy('revision')
    .execute();
  return { view, intervals };
};

const endings = new Set(['handover-resolved', 'handover-cancelled', 'handover-expired']);

const controlAfter = (kind: string, before: string): string => {
  if (kind === 'handover-opened' || kind === 'handover-unassigned') return 'queue';
  if (kind === 'handover-assigned') return 'agent';
  return endings.has(kind) ? 'bot' : before;
};

const checkStory = async (line: ConversationLine): Promise<void> => {
  const { view, intervals } = await standing(line);
  const { control, ownerId } = view.conversation;
  expect(view.events.reduce((before, { kind }) => controlAfter(kind, before), 'bot')).toBe(control);
  expect(view.page.messages.map(({ seq }) => seq)).toEqual(view.page.messages.map((_, index) => index + 1));
  expect(intervals.at(-1)).toMatchObject({ control, owner_id: ownerId, ended_at: null });
  for (const [index, interval] of intervals.entries()) {
    if (index > 0) expect(intervals[index - 1]?.ended_at).toBe(interval.started_at);
  }
  const away = view.events.filter(({ kind }) => kind === 'handover-opened' || endings.has(kind));
  for (const [index, { kind, afterSeq }] of away.entries()) {
    if (kind !== 'handover-opened') continue;
    const until = away[index + 1]?.afterSeq ?? Number.POSITIVE_INFINITY;
    const inside = view.page.messages.filter(({ seq }) => seq > afterSeq && seq <= until);
    expect(inside.filter(({ author }) => author.kind === 'bot')).toEqual([]);
  }
};

describe('commands at the same instant', () => {
  const pairs = names.flatMap((one, index) => names.slice(index).map((other) => [one, other] as const));

  it.each(['pending', 'assigned'] as const)(
    '[B30][B31] every pair on a %s handover ends in one story, told alike by row, events and intervals',
    { timeout: 120_000 },
    async (state) => {
      for (const [one, other] of pairs) {
        const line = await openLine(context, bot);
        await line.say('Ada');
        if (state === 'assigned') valueOf(await line.command(nora, { type: 'assign-to-me' }));
        await Promise.all([acts[one]?.(line), acts[other]?.(line)]);
        await checkStory(line);
        if ((await standing(line)).view.conversation.control !== 'bot') {
          valueOf(await line.command(ada, { type: 'cancel-takeover' }));
        }
      }
    },
  );
});

describe('any sequence of commands, on real rows', () => {
  it('[B30][B31] tells one story', { timeout: 120_000 }, async () => {
    const anyActs = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(anyActs, async (chosen) => {
        const line = await openLine(context, bot);
        await line.say('Ada');
        for (const name of chosen) await acts[name]?.(line);
        await checkStory(line);
      }),
      { numRuns: 25 },
    );
  });

  it('[B37] leaves badges that are as long as their lists, by SQL and by the core alike', async () => {
    const { workspaceId, botId } = bot;
    const { memberId } = nora.actor;
    const rowsOf = async (view: 'pending' | 'mine' | 'all-live' | 'all') => {
      const rows: HandoverRow[] = [];
      let cursor: string | null = null;
      do {
        const query: HandoverQuery = { botId, view, cursor: cursor ?? undefined };
        const listing: HandoverListing = valueOf(await listHandovers(context, { workspaceId, memberId }, query));
        rows.push(...listing.rows);
        cursor = listing.cursor;
      } while (cursor !== null);
      return rows;
    };
    const now = context.clock.now();
    const counts = await countHandovers(context.db, workspaceId, { botId, memberId, now });
    const all = await rowsOf('all');
    expect(counts).toEqual(countsOf(all, { memberId, now }));
    expect(counts).toEqual({
      pending: (await rowsOf('pending')).length,
      mine: (await rowsOf('mine')).length,
      allLive: (await rowsOf('all-live')).length,
      all: all.length,
    });
  });
});
