import { supportStatusAt } from '@baton/core/availability/support-status';
import type { Instant } from '@baton/core/clock';
import type { KeptSchedule } from './change-schedule.ts';
import type { SupportView } from './support-summary.ts';

/** A schedule with what it says at `now`. */
export const supportViewOf = ({ schedule, revision, now }: KeptSchedule & { readonly now: Instant }): SupportView => {
  const status = supportStatusAt(schedule, now);
  return { schedule, revision, status, nextChangeAt: status.until, now };
};
