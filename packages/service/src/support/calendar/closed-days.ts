import type { DateOverride } from '@baton/core/availability/support-schedule';
import { err, ok, type Result } from '@baton/core/result';
import { eventDays, type EventDays } from './event-days.ts';
import { type CalendarFileProblem, eventLines } from './event-lines.ts';
import { type CalendarEvent, readEvent } from './read-event.ts';

/** An event that becomes no override, or not on all of its days, and why. */
export interface SkippedEvent {
  readonly summary: string;
  readonly why: string;
}

/** What a calendar file would close: for each event its closed days, or the reason why it has none. */
export interface ClosedDays {
  readonly events: readonly (readonly DateOverride[])[];
  readonly skipped: readonly SkippedEvent[];
}

/** Many more days than a schedule holds; a file of more is not laid out day by day. */
const mostDays = 20_000;

const daysWithin = (event: CalendarEvent, room: number): Result<EventDays, string> =>
  room > 0 ? eventDays(event) : err('The file has more days than a schedule can hold.');

/** The whole days of an iCalendar file as closed days; a day of several is an override each. Pure, in bounded time. */
export const closedDaysOf = (ics: string): Result<ClosedDays, CalendarFileProblem> => {
  const lines = eventLines(ics);
  if (!lines.ok) return lines;
  const events: (readonly DateOverride[])[] = [];
  const skipped: SkippedEvent[] = [];
  let room = mostDays;
  for (const eventText of lines.value) {
    const event = readEvent(eventText);
    const name = event?.summary ?? '';
    const days = event === null ? err('It cannot be read.') : daysWithin(event, room);
    if (!days.ok) {
      skipped.push({ summary: name, why: days.error });
      continue;
    }
    const { dates, recursYearly } = days.value;
    room -= dates.length;
    events.push(dates.map((date) => ({ date, name, recursYearly, hours: [] })));
  }
  return ok({ events, skipped });
};
