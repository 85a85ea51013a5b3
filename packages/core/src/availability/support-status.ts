import type { Instant } from '../clock.ts';
import { nextChange } from './next-change.ts';
import type { SupportSchedule } from './support-schedule.ts';
import { type SupportVerdict, supportVerdictAt } from './support-verdict.ts';

/** Whether support is online, why, and until when: the next change, null if there is none within eight years. */
export interface SupportStatus extends SupportVerdict {
  readonly until: Instant | null;
}

/**
 * What the schedule says at `instant`, for the runtime, the header, the calendar and the public endpoint alike
 * (product.md section 5). Under 50 ms for any schedule that its schema takes.
 */
export const supportStatusAt = (schedule: SupportSchedule, instant: Instant): SupportStatus => ({
  ...supportVerdictAt(schedule, instant),
  until: nextChange(schedule, instant),
});
