/**
 * Whether support is online, and why: wall-clock membership (reliability.md, DST). The instant is turned into what a clock in the
 * bot's zone shows, and that is looked up; offsets are never added to hours. It drives conditions only and never blocks
 * an agent (requirements.md, 003-12 and C19).
 */
import type { Instant } from '../clock.ts';
import { overrideOn } from './date-override.ts';
import type { DateOverride, SupportSchedule, WeeklySlot } from './support-schedule.ts';
import type { TimeRange } from './time-range.ts';
import { unavailabilityAt } from './unavailability.ts';
import { isInSlot } from './weekly-template.ts';
import { localTimeAt } from './zone.ts';

/**
 * What decided. An unavailability is named before all else, so that its remaining time can be shown; `override` holds
 * the local date and the hours in force, null while closed; `no-hours`: neither the week nor an override has any.
 */
export type SupportReason =
  | { readonly kind: 'unavailability'; readonly endsAt: Instant }
  | { readonly kind: 'override'; readonly date: string; readonly name: string; readonly hours: TimeRange | null }
  | { readonly kind: 'slot'; readonly slot: WeeklySlot }
  | { readonly kind: 'outside-hours' }
  | { readonly kind: 'no-hours' };

export interface SupportVerdict {
  readonly isOnline: boolean;
  readonly reason: SupportReason;
}

/** Whether support is online at `instant`, and why; costs a look-up of the offset and a walk through slots and overrides. */
export const supportVerdictAt = (schedule: SupportSchedule, instant: Instant): SupportVerdict => {
  const unavailability = unavailabilityAt(schedule, instant);
  if (unavailability !== null) {
    return { isOnline: false, reason: { kind: 'unavailability', endsAt: unavailability.endsAt } };
  }
  const { date, weekday, minute } = localTimeAt(instant, schedule.timeZone);
  const override = overrideOn(schedule.overrides, date);
  if (override !== null) return statusOfOverride(override, date, minute);
  const slot = schedule.weekly.find((candidate) => isInSlot(candidate, weekday, minute));
  if (slot !== undefined) return { isOnline: true, reason: { kind: 'slot', slot } };
  return { isOnline: false, reason: { kind: hasHours(schedule) ? 'outside-hours' : 'no-hours' } };
};

const statusOfOverride = (override: DateOverride, date: string, minute: number): SupportVerdict => {
  const hours = override.hours.find(({ from, to }) => from <= minute && minute < to) ?? null;
  return { isOnline: hours !== null, reason: { kind: 'override', date, name: override.name, hours } };
};

const hasHours = (schedule: SupportSchedule): boolean =>
  schedule.weekly.length > 0 || schedule.overrides.some(({ hours }) => hours.length > 0);
