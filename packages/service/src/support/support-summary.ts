import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { SupportStatus } from '@baton/core/availability/support-status';
import type { SupportReason } from '@baton/core/availability/support-verdict';

/** The support tag of a bot: online or not, why, and when that changes by itself (null: not within eight years). */
export interface SupportSummary {
  readonly isOnline: boolean;
  readonly reason: SupportReason;
  readonly nextChangeAt: number | null;
}

/** The support schedule as Settings > Support edits it. `now` is the server's clock, for countdowns. */
export interface SupportView {
  readonly schedule: SupportSchedule;
  readonly revision: number;
  readonly status: SupportStatus;
  readonly nextChangeAt: number | null;
  readonly now: number;
}
