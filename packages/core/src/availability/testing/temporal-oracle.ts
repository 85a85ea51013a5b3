/**
 * What clocks show by a Temporal polyfill, which shares no line with luxon: a second oracle beside `Intl`, for any zone and
 * any instant.
 */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../clock.ts';
import type { LocalTime } from '../zone.ts';

const zonedAt = (instant: Instant, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

/** What a clock in `zone` shows. */
export const temporalClockAt = (instant: Instant, zone: string): LocalTime => {
  const shown = zonedAt(instant, zone);
  return {
    date: shown.toPlainDate().toString(),
    weekday: shown.dayOfWeek,
    minute: shown.hour * 60 + shown.minute,
  };
};

/** The first instant of the next date that the zone has. */
export const temporalEndOfDay = (instant: Instant, zone: string): Instant =>
  zonedAt(instant, zone).toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;

/** The next change of the zone's clock after `instant`; null where there is none. */
export const temporalClockChangeAfter = (instant: Instant, zone: string): Instant | null =>
  zonedAt(instant, zone).getTimeZoneTransition('next')?.epochMilliseconds ?? null;
