/**
 * Wall time of IANA zones; the only importer of luxon. Between two clock changes a zone is one offset, so offsets are
 * looked up in luxon once for each stretch of 32 days and found by arithmetic from then on. Nothing here depends on the
 * zone of the machine.
 */
import { IANAZone } from 'luxon';
import type { Instant } from '../clock.ts';
import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber } from './civil-date.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const STRETCH_MS = 32 * DAY_MS;
const KEPT_STRETCHES = 4096;
// Wider than any offset that a zone ever had.
const WIDEST_OFFSET_MS = 26 * 3_600_000;

/** What a clock in a zone shows: the date `YYYY-MM-DD`, the ISO weekday 1..7, the minute of the day 0..1439. */
export interface LocalTime {
  readonly date: string;
  readonly weekday: number;
  readonly minute: number;
}

/** A run of instants `[startsAt, endsAt)` with one offset; local time in ms is the instant plus `offsetMs`. */
interface OffsetSpan {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly offsetMs: number;
}

/** A run of instants within one local date during which the clock runs on without a jump. */
export interface LocalRun {
  /** Day number (civil-date.ts) of the local date. */
  readonly dayNumber: number;
  /** Local time of day at the start of the run, 0..86,399,999 ms. */
  readonly timeOfDayMs: number;
  /** The first instant that is no longer part of the run. */
  readonly endsAt: Instant;
}

/** A change of the zone's offset, at the first instant of the new one. */
export interface ClockChange {
  readonly at: Instant;
  readonly offsetBeforeMs: number;
  readonly offsetAfterMs: number;
}

interface KnownZone {
  readonly zone: IANAZone;
  readonly stretches: Map<number, readonly OffsetSpan[]>;
}

const knownZones = new Map<string, KnownZone>();

/** Whether `name` is an IANA time zone that this machine knows. Bare offsets such as `+02:00` are not zones. */
export const isZone = (name: string): boolean =>
  knownZones.has(name) || (/^[a-z]/i.test(name) && IANAZone.isValidZone(name));

/** What a clock in `zone` shows at `instant`. Throws a RangeError for a zone that `isZone` refuses. */
export const localTimeAt = (instant: Instant, zone: string): LocalTime => {
  const localMs = instant + spanAt(instant, zone).offsetMs;
  const dayNumber = Math.floor(localMs / DAY_MS);
  return {
    date: dateOfDayNumber(dayNumber),
    weekday: weekdayOfDayNumber(dayNumber),
    minute: Math.floor((localMs - dayNumber * DAY_MS) / MINUTE_MS),
  };
};

/** The run of instants that begins at `instant` and ends at the next local midnight or clock change. */
export const localRunAt = (instant: Instant, zone: string): LocalRun => {
  const span = spanAt(instant, zone);
  const localMs = instant + span.offsetMs;
  const dayNumber = Math.floor(localMs / DAY_MS);
  return {
    dayNumber,
    timeOfDayMs: localMs - dayNumber * DAY_MS,
    endsAt: Math.min(span.endsAt, (dayNumber + 1) * DAY_MS - span.offsetMs),
  };
};

/**
 * The first instant at which a clock in `zone` shows `minute` (0..1440) of `date` or later: in a repeated hour the first
 * of the two, in a skipped hour the clock change, on a skipped date the beginning of the next.
 */
export const instantOfLocal = (date: string, minute: number, zone: string): Instant =>
  instantOfDayNumber(dayNumberOf(date), zone, minute * MINUTE_MS);

/** `instantOfLocal` for a day number and a time of day in ms (default: its first instant). */
export const instantOfDayNumber = (dayNumber: number, zone: string, timeOfDayMs = 0): Instant => {
  const localMs = dayNumber * DAY_MS + timeOfDayMs;
  let span = spanAt(localMs - WIDEST_OFFSET_MS, zone);
  for (;;) {
    const instant = Math.max(span.startsAt, localMs - span.offsetMs);
    if (instant < span.endsAt) return instant;
    span = spanAt(span.endsAt, zone);
  }
};

/**
 * The first instant after `instant` at which a clock in `zone` shows another date: the end of the current day, which
 * may have 23 or 25 hours (requirements.md, C18).
 */
export const endOfLocalDay = (instant: Instant, zone: string): Instant => {
  const today = localRunAt(instant, zone);
  let at = today.endsAt;
  for (;;) {
    const run = localRunAt(at, zone);
    if (run.dayNumber !== today.dayNumber) return at;
    at = run.endsAt;
  }
};

/** The clock changes of `zone` in `[from, to)`, in order. */
export const clockChangesBetween = (from: Instant, to: Instant, zone: string): ClockChange[] => {
  const changes: ClockChange[] = [];
  let before = spanAt(from - 1, zone);
  while (before.endsAt < to) {
    const after = spanAt(before.endsAt, zone);
    if (after.offsetMs !== before.offsetMs) {
      changes.push({ at: after.startsAt, offsetBeforeMs: before.offsetMs, offsetAfterMs: after.offsetMs });
    }
    before = after;
  }
  return changes;
};

const spanAt = (instant: Instant, zone: string): OffsetSpan => {
  const index = Math.floor(instant / STRETCH_MS);
  const known = knownZone(zone);
  const spans = known.stretches.get(index) ?? rememberStretch(known, index);
  for (const span of spans) {
    if (instant < span.endsAt) return span;
  }
  throw new RangeError(`Not an instant: ${instant}`);
};

const knownZone = (name: string): KnownZone => {
  const known = knownZones.get(name);
  if (known !== undefined) return known;
  if (!isZone(name)) throw new RangeError(`Unknown time zone: ${name}`);
  const added = { zone: IANAZone.create(name), stretches: new Map<number, readonly OffsetSpan[]>() };
  knownZones.set(name, added);
  return added;
};

const rememberStretch = (known: KnownZone, index: number): readonly OffsetSpan[] => {
  const spans = spansOfStretch(known.zone, index * STRETCH_MS);
  if (known.stretches.size >= KEPT_STRETCHES) known.stretches.clear();
  known.stretches.set(index, spans);
  return spans;
};

const spansOfStretch = (zone: IANAZone, startsAt: Instant): OffsetSpan[] => {
  const spans: OffsetSpan[] = [];
  const end = startsAt + STRETCH_MS;
  let start = startsAt;
  let offsetMs = offsetOf(zone, start);
  // From 1970 on no zone changed its clock twice within a week, so one look a day misses none.
  for (let day = startsAt; day < end; day += DAY_MS) {
    if (offsetOf(zone, day + DAY_MS) === offsetMs) continue;
    const change = firstChange(zone, day, day + DAY_MS);
    spans.push({ startsAt: start, endsAt: change, offsetMs });
    start = change;
    offsetMs = offsetOf(zone, change);
  }
  spans.push({ startsAt: start, endsAt: end, offsetMs });
  return spans;
};

/** The first second after `from` whose offset is another one than at `from`; the offset at `to` must be another. */
const firstChange = (zone: IANAZone, from: Instant, to: Instant): Instant => {
  const offsetMs = offsetOf(zone, from);
  let before = from;
  let after = to;
  while (after - before > SECOND_MS) {
    const middle = before + Math.floor((after - before) / 2 / SECOND_MS) * SECOND_MS;
    if (offsetOf(zone, middle) === offsetMs) before = middle;
    else after = middle;
  }
  return after;
};

const offsetOf = (zone: IANAZone, instant: Instant): number => {
  const offsetMs = Math.round(zone.offset(instant) * MINUTE_MS);
  if (Number.isNaN(offsetMs)) throw new RangeError(`Not an instant: ${instant}`);
  return offsetMs;
};
