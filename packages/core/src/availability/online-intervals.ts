import type { Instant } from '../clock.ts';
import { nextChange, nextOpeningAt } from './next-change.ts';
import type { SupportSchedule } from './support-schedule.ts';
import { supportVerdictAt } from './support-verdict.ts';

/** Instants `[startsAt, endsAt)`. */
export interface OnlineInterval {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** When support is online within `[from, to)`, in order, as a calendar of real dates draws it. */
export const onlineIntervalsBetween = (schedule: SupportSchedule, from: Instant, to: Instant): OnlineInterval[] => {
  const intervals: OnlineInterval[] = [];
  let startsAt = supportVerdictAt(schedule, from).isOnline ? from : nextOpeningAt(schedule, from);
  while (startsAt !== null && startsAt < to) {
    const changeAt = nextChange(schedule, startsAt);
    const endsAt = changeAt === null ? to : Math.min(changeAt, to);
    intervals.push({ startsAt, endsAt });
    startsAt = nextOpeningAt(schedule, endsAt);
  }
  return intervals;
};
