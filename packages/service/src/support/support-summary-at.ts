import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { supportStatusAt } from '@baton/core/availability/support-status';
import type { Instant } from '@baton/core/clock';
import type { SupportSummary } from './support-summary.ts';

/** The support tag of a bot at an instant. */
export const supportSummaryAt = (schedule: SupportSchedule, now: Instant): SupportSummary => {
  const { isOnline, reason, until } = supportStatusAt(schedule, now);
  return { isOnline, reason, nextChangeAt: until };
};
