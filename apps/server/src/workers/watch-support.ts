import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { supportStatusAt } from '@baton/core/availability/support-status';
import type { Instant } from '@baton/core/clock';
import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { Bus } from '../realtime/bus.ts';

/** A bot on whose topic some socket of this process is. */
export interface WatchedBot {
  readonly workspaceId: WorkspaceId;
  readonly botId: BotId;
}

interface SupportWatchOptions {
  readonly now: () => Instant;
  readonly bus: Pick<Bus, 'listen'>;
  readonly listWatched: () => readonly WatchedBot[];
  /** null: there is no such bot any more. */
  readonly findSchedule: (bot: WatchedBot) => Promise<SupportSchedule | null>;
  /** Tells the sockets of this process that the support status of a bot may be another one. */
  readonly tell: (botId: BotId) => void;
}

interface Known {
  readonly schedule: SupportSchedule;
  /** When it was looked at; at an earlier instant than this the clock was set back. */
  readonly lookedAt: Instant;
  /** The next edge; null: none ahead. */
  readonly dueAt: Instant | null;
}

/** The end of an unavailability is an edge even outside the hours: its countdown is shown. */
const edgeAfter = (schedule: SupportSchedule, instant: Instant): Instant | null => {
  const { until, reason } = supportStatusAt(schedule, instant);
  if (reason.kind !== 'unavailability') return until;
  return until === null ? reason.endsAt : Math.min(until, reason.endsAt);
};

const lookedAt = (schedule: SupportSchedule, at: Instant): Known => ({
  schedule,
  lookedAt: at,
  dueAt: edgeAfter(schedule, at),
});

/**
 * Tells open pages that support went online or offline by the clock alone (reliability.md, B18). A schedule is read once
 * for a watched bot and again after it changed; a round only compares the clock with instants that are in memory, so that
 * a clock that jumps is seen at the next round.
 */
export const makeSupportWatch = ({ now, bus, listWatched, findSchedule, tell }: SupportWatchOptions) => {
  const known = new Map<BotId, Known>();
  let roundAt = now();
  /** Counts what was told, so that a schedule that changed while it was read is not kept. */
  let told = 0;
  const stopListening = bus.listen((event) => {
    const isChange = event.kind === 'wake' && event.what === 'support';
    if (!isChange && event.kind !== 'resync') return;
    told += 1;
    for (const botId of known.keys()) if (!isChange || event.topic === `bot:${botId}`) known.delete(botId);
  });

  /** Edges count from the round before, so that none is lost between a change and the reading of it. */
  const learn = async (bot: WatchedBot, since: Instant): Promise<Known | null> => {
    const schedule = await findSchedule(bot);
    return schedule === null ? null : lookedAt(schedule, since);
  };
  const look = async (bot: WatchedBot, round: { readonly at: Instant; readonly since: Instant }) => {
    const toldBefore = told;
    const state = known.get(bot.botId) ?? (await learn(bot, Math.min(round.since, round.at)));
    if (state === null) return;
    const isDue = round.at < state.lookedAt || (state.dueAt !== null && state.dueAt <= round.at);
    if (told === toldBefore) known.set(bot.botId, isDue ? lookedAt(state.schedule, round.at) : state);
    if (isDue) tell(bot.botId);
  };
  return {
    round: async (): Promise<void> => {
      const round = { at: now(), since: roundAt };
      const watched = listWatched();
      const ids = new Set(watched.map(({ botId }) => botId));
      for (const botId of known.keys()) if (!ids.has(botId)) known.delete(botId);
      for (const bot of watched) await look(bot, round);
      roundAt = round.at;
    },
    close: stopListening,
  };
};
