/**
 * The support schedule of a bot: one value for the whole team (requirements.md, 003-04), kept as one JSON column, never
 * versioned with the flows. All hours are wall-clock time in `timeZone`.
 */
import { z } from 'zod';
import { memberIdSchema } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { timeRangeSchema } from './time-range.ts';
import { isZone } from './zone.ts';

/** A slot of the week template. `weekday` is ISO (1 is Monday); `to <= from` ends on the next day, `to = from` is 24 hours. */
export const weeklySlotSchema = timeRangeSchema.extend({ weekday: z.int().min(1).max(7) });

/**
 * Special hours of one local date, from 00:00 to 24:00; no hours: closed. With `recursYearly` it holds again on the same
 * month and day of each later year, on 29 February in leap years only.
 */
export const dateOverrideSchema = z.strictObject({
  date: z.iso.date(),
  name: z.string().max(200),
  recursYearly: z.boolean(),
  hours: z
    .array(timeRangeSchema.refine((hours) => hours.from < hours.to, { path: ['to'], error: 'must end by 24:00' }))
    .max(96),
});

/** A temporary unavailability: instants `[startsAt, endsAt)` and the id of the member who activated it. */
export const unavailabilitySchema = z
  .strictObject({ startsAt: z.int(), endsAt: z.int(), activatedBy: memberIdSchema })
  .refine((period) => period.startsAt < period.endsAt, { path: ['endsAt'], error: 'must be after startsAt' });

/** As many date overrides as a schedule holds. */
export const mostOverrides = 2000;

/** Limits: 1000 slots, 2000 overrides with 96 ranges of hours each; names 200 characters. */
export const supportScheduleSchema = z.strictObject({
  schemaVersion: z.literal(1),
  timeZone: z.string().max(100).refine(isZone, { error: 'unknown time zone' }),
  weekly: z.array(weeklySlotSchema).max(1000),
  overrides: z
    .array(dateOverrideSchema)
    .max(mostOverrides)
    .superRefine((overrides, context) => {
      for (const index of indexesOfTakenDates(overrides)) {
        context.addIssue({ code: 'custom', path: [index, 'date'], message: 'another override holds on this date' });
      }
    }),
  unavailability: unavailabilitySchema.nullable(),
});

export type WeeklySlot = z.infer<typeof weeklySlotSchema>;
export type DateOverride = z.infer<typeof dateOverrideSchema>;
export type Unavailability = z.infer<typeof unavailabilitySchema>;
export type SupportSchedule = z.infer<typeof supportScheduleSchema>;

/** Names the first field that is wrong, as a path (`weekly.2.from`), and what is wrong with it. */
export interface SupportScheduleInvalid {
  readonly code: 'support_schedule_invalid';
  readonly field: string;
  readonly problem: string;
}

/** A schedule without hours: support is offline until slots are added. `timeZone` must be one that `isZone` knows. */
export const emptySupportSchedule = (timeZone: string): SupportSchedule => ({
  schemaVersion: 1,
  timeZone,
  weekly: [],
  overrides: [],
  unavailability: null,
});

/** Reads a schedule from outside or from the database. */
export const parseSupportSchedule = (input: unknown): Result<SupportSchedule, SupportScheduleInvalid> => {
  const parsed = supportScheduleSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err({
    code: 'support_schedule_invalid',
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? 'invalid',
  });
};

/** Whether there is a date on which both overrides hold; decisions.md allows one override a date. */
export const overridesClash = (a: DateOverride, b: DateOverride): boolean =>
  overrideHoldsOn(a, b.date) || overrideHoldsOn(b, a.date);

/** Whether `override` holds on `date`: its own date or, if it recurs, the same day of a later year. */
export const overrideHoldsOn = (override: DateOverride, date: string): boolean =>
  override.date === date || (override.recursYearly && override.date < date && override.date.slice(5) === date.slice(5));

const indexesOfTakenDates = (overrides: readonly DateOverride[]): number[] => {
  const seen = new Map<string, DateOverride[]>();
  return overrides.flatMap((override, index) => {
    const monthAndDay = override.date.slice(5);
    const sameDay = seen.get(monthAndDay) ?? [];
    const isTaken = sameDay.some((other) => overridesClash(other, override));
    seen.set(monthAndDay, [...sameDay, override]);
    return isTaken ? [index] : [];
  });
};
