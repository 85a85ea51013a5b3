import { emptySupportSchedule, type SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotId } from '@baton/core/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BusEvent } from '../realtime/bus.ts';
import { makeSupportWatch, type WatchedBot } from './watch-support.ts';

const bot: WatchedBot = { workspaceId: 'wsp_1', botId: 'bot_1' };
const other: WatchedBot = { workspaceId: 'wsp_1', botId: 'bot_2' };
const hourMs = 3_600_000;
/** Ten seconds before the clocks of Paris go from 02:00 to 03:00. */
const beforeChange = Date.UTC(2024, 2, 31, 0, 59, 50);
const sundayFromThree: SupportSchedule = {
  ...emptySupportSchedule('Europe/Paris'),
  weekly: [{ weekday: 7, from: 180, to: 240 }],
};

const world = () => {
  const state = {
    now: beforeChange,
    watched: [bot],
    schedule: sundayFromThree,
    reads: 0,
    told: new Array<BotId>(),
    whileReading: () => undefined,
  };
  let hear: (event: BusEvent) => void = () => undefined;
  const watch = makeSupportWatch({
    now: () => state.now,
    bus: {
      listen: (listener) => {
        hear = listener;
        return () => undefined;
      },
    },
    listWatched: () => state.watched,
    findSchedule: async () => {
      state.reads += 1;
      const { schedule } = state;
      state.whileReading();
      return schedule;
    },
    tell: (botId) => state.told.push(botId),
  });
  const save = (schedule: SupportSchedule) => {
    state.schedule = schedule;
    hear({ kind: 'wake', topic: 'bot:bot_1', what: 'support', revision: null });
  };
  return { state, watch, save, hear: (event: BusEvent) => hear(event) };
};

let here: ReturnType<typeof world>;
beforeEach(async () => {
  here = world();
  await here.watch.round();
});

const roundAt = async (now: number): Promise<BotId[]> => {
  here.state.now = now;
  here.state.told = [];
  await here.watch.round();
  return here.state.told;
};

describe('the watch over support schedules', () => {
  it('[B18] tells once at the clock change that opens, and once when it closes, from one reading', async () => {
    expect(await roundAt(beforeChange + 9999)).toEqual([]);
    expect(await roundAt(beforeChange + 10_000)).toEqual(['bot_1']);
    expect(await roundAt(beforeChange + 10_500)).toEqual([]);
    expect(await roundAt(beforeChange + 10_000 + hourMs)).toEqual(['bot_1']);
    expect(here.state.reads).toBe(1);
  });

  it('[B17] sees a clock that jumps over edges or is set back', async () => {
    expect(await roundAt(beforeChange + 30 * 24 * hourMs)).toEqual(['bot_1']);
    expect(await roundAt(beforeChange)).toEqual(['bot_1']);
    expect(await roundAt(beforeChange + 10_000)).toEqual(['bot_1']);
  });

  it('[003-10] tells at the end of an unavailability, outside the hours too', async () => {
    const startsAt = beforeChange - hourMs;
    const unavailability = { startsAt, endsAt: beforeChange + 5000, activatedBy: 'mem_1' } as const;
    here.save({ ...sundayFromThree, unavailability });
    expect(await roundAt(beforeChange + 4999)).toEqual([]);
    expect(await roundAt(beforeChange + 5000)).toEqual(['bot_1']);
  });

  it('reads a changed schedule again, and loses no edge between the change and the reading', async () => {
    here.save({ ...sundayFromThree, weekly: [{ weekday: 7, from: 0, to: 180 }] });
    expect(await roundAt(beforeChange + 10_000)).toEqual(['bot_1']);
    expect(here.state.reads).toBe(2);
  });

  it('does not keep a schedule that changed while it was read', async () => {
    here.save(sundayFromThree);
    here.state.whileReading = () => {
      here.state.whileReading = () => undefined;
      here.save({ ...sundayFromThree, weekly: [] });
    };
    expect(await roundAt(beforeChange + 1000)).toEqual([]);
    expect(await roundAt(beforeChange + 10_000)).toEqual([]);
    expect(here.state.reads).toBe(3);
  });

  it('reads all again after a gap, and nothing of bots that nobody watches', async () => {
    here.state.watched = [bot, other];
    await roundAt(beforeChange + 1);
    expect(here.state.reads).toBe(2);
    here.hear({ kind: 'resync' });
    await roundAt(beforeChange + 2);
    expect(here.state.reads).toBe(4);
    here.state.watched = [];
    expect(await roundAt(beforeChange + 10_000)).toEqual([]);
    expect(here.state.reads).toBe(4);
  });
});
