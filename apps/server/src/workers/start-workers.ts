import { closeDueConversations } from '@baton/service/timers/close-due-conversations';
import { fireDueTimers } from '@baton/service/timers/fire-due-timers';
import type { Composition } from '../composition.ts';
import { repeatWork } from './repeated-work.ts';
import { sweepPresence } from './sweep-presence.ts';

/** The injected clock may jump, so that the worker looks often instead of sleeping until the next timer. */
const timersEveryMs = 1000;
const closingEveryMs = 5000;
const presenceEveryMs = 5000;
/** Rows of one round; while a round is full the next begins at once. */
const mostPerRound = 100;

/** What the process does without being asked: due timers, conversations past their end, toggles of people who left. */
export const startWorkers = ({ service, log }: Pick<Composition, 'service' | 'log'>) => {
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
  return {
    stop: async () => {
      await Promise.all([timers.stop(), closing.stop(), presence.stop()]);
    },
  };
};
