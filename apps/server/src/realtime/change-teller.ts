import type { ServerFrame } from '@baton/core/live/frames';
import { frameOf, type Subscriber } from './subscriber.ts';

type What = Extract<ServerFrame<unknown>, { type: 'changed' }>['what'];

const lists = ['handovers', 'support', 'presence', 'bots'] as const satisfies readonly What[];

/** A list that changes a hundred times a second is called changed four times a second. */
const quietMs = 250;

/**
 * Tells that a list changed: at once, then at most once in {@link quietMs}, and always once after the last change. A
 * socket whose line is full is told when the quiet time is over and its line has room.
 */
export const makeChangeTeller = (subscribersOf: (topic: string) => ReadonlySet<Subscriber>) => {
  const pending = new Map<string, { isDue: boolean; readonly unserved: Set<Subscriber> }>();
  const timers = new Set<NodeJS.Timeout>();

  const send = (topic: string, what: What, to: Iterable<Subscriber>): Set<Subscriber> => {
    const frame = frameOf({ type: 'changed', topic, what });
    return new Set([...to].filter((subscriber) => subscriber.audience === 'member' && !subscriber.send(frame)));
  };
  const rest = (topic: string, what: What) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      wakeUp(topic, what);
    }, quietMs);
    timers.add(timer.unref());
  };
  const wakeUp = (topic: string, what: What) => {
    const key = `${topic} ${what}`;
    const state = pending.get(key);
    const all = subscribersOf(topic);
    const left = state?.isDue === true ? all : [...(state?.unserved ?? [])].filter((subscriber) => all.has(subscriber));
    const unserved = send(topic, what, left);
    if (state?.isDue !== true && unserved.size === 0) {
      pending.delete(key);
      return;
    }
    pending.set(key, { isDue: false, unserved });
    rest(topic, what);
  };
  const tell = (topic: string, what: What) => {
    const state = pending.get(`${topic} ${what}`);
    if (state !== undefined) {
      state.isDue = true;
      return;
    }
    pending.set(`${topic} ${what}`, { isDue: true, unserved: new Set() });
    wakeUp(topic, what);
  };
  return {
    tell,
    /** After a gap every list of a topic may have changed. */
    tellAll: (topic: string) => {
      for (const what of lists) tell(topic, what);
    },
    /**
     * A newcomer read its lists before it was on the topic: what changed in between is told to it alone, or to all when
     * its line has no room yet.
     */
    welcome: (topic: string, subscriber: Subscriber) => {
      for (const what of lists) if (send(topic, what, [subscriber]).size > 0) tell(topic, what);
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      pending.clear();
    },
  };
};
