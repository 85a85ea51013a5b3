import { botIdSchema } from '@baton/core/ids';
import { findSupportSchedule } from '@baton/db/queries/find-support-schedule';
import { closeDueConversations } from '@baton/service/timers/close-due-conversations';
import { fireDueTimers } from '@baton/service/timers/fire-due-timers';
import type { Composition } from '../composition.ts';
import { repeatWork } from './repeated-work.ts';
import { sweepPresence } from './sweep-presence.ts';
import { makeSupportWatch } from './watch-support.ts';

/** The injected clock may jump, so that the worker looks often instead of sleeping until the next timer. */
const timersEveryMs = 1000;
const closingEveryMs = 5000;
const presenceEveryMs = 5000;
const supportEveryMs = 500;
/** Rows of one round; while a round is full the next begins at once. */
const mostPerRound = 100;

const botTopic = 'bot:';

const watchSupportOf = ({ service: { db, clock }, bus, hub }: Pick<Composition, 'service' | 'bus' | 'hub'>) =>
  makeSupportWatch({
    now: () => clock.now(),
    bus,
    listWatched: () =>
      hub.firstOf(botTopic).map(({ topic, first }) => ({
        workspaceId: first.workspaceId,
        botId: botIdSchema.parse(topic.slice(botTopic.length)),
      })),
    findSchedule: async ({ workspaceId, botId }) =>
      (await findSupportSchedule(db, workspaceId, botId))?.schedule ?? null,
    tell: (botId) => hub.tell(`${botTopic}${botId}`, 'support'),
  });

/** What the process does without being asked: due timers, conversations past their end, toggles of people who left, edges of support hours. */
export const startWorkers = (composition: Pick<Composition, 'service' | 'log' | 'bus' | 'hub'>) => {
  const { service, log } = composition;
  const onError = (error: unknown) => log.warn({ err: error }, 'a worker failed; it goes on');
  const timers = repeatWork({
    everyMs: timersEveryMs,
    onError,
    work: async () => {
      if ((await fireDueTimers(service, mostPerRound)) === mostPerRound) timers.poke();
    },
  });
  const closing = repeatWork({
    everyMs: closingEveryMs,
    onError,
    work: async () => {
      if ((await closeDueConversations(service, mostPerRound)) >= mostPerRound) closing.poke();
    },
  });
  const presence = repeatWork({ everyMs: presenceEveryMs, onError, work: () => sweepPresence(service) });
  const supportWatch = watchSupportOf(composition);
  const support = repeatWork({ everyMs: supportEveryMs, onError, work: supportWatch.round });
  return {
    stop: async () => {
      supportWatch.close();
      await Promise.all([timers.stop(), closing.stop(), presence.stop(), support.stop()]);
    },
  };
};
