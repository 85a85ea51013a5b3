import { err, ok, type Result } from '@baton/core/result';

/** Longer content lines hold no name and no date of a holiday. */
const longestLine = 8192;
const deepest = 16;
const mostEvents = 5000;

/**
 * The properties that decide what becomes of an event. Nothing else of a file reaches the library, so that attachments,
 * attendees and what a hostile file holds cost one look at each line.
 */
const keptProperty = /^(?:DTSTART|DTEND|DURATION|SUMMARY|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS)[;:]/iu;
const beginOrEnd = /^(BEGIN|END):([\w-]{1,64})[ \t]*$/iu;

export type CalendarFileProblem =
  | { readonly kind: 'not-a-calendar'; readonly message: string }
  | { readonly kind: 'too-many-events'; readonly limit: number };

const broken = (message: string) => err<CalendarFileProblem>({ kind: 'not-a-calendar', message });

const linesOf = (ics: string): string[] =>
  ics
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r?\n[ \t]/gu, '')
    .split(/\r?\n|\r/u);

/** The kept lines of each event of an iCalendar file, in order. Linear in the length of the text, whatever it holds. */
export const eventLines = (ics: string): Result<readonly (readonly string[])[], CalendarFileProblem> => {
  const events: string[][] = [];
  const open: string[] = [];
  for (const line of linesOf(ics)) {
    const border = beginOrEnd.exec(line);
    const name = border?.[2]?.toUpperCase() ?? '';
    if (open.length === 0 && line.trim() !== '' && !(border?.[1]?.toUpperCase() === 'BEGIN' && name === 'VCALENDAR')) {
      return broken('This is not an iCalendar file: it does not begin with BEGIN:VCALENDAR.');
    }
    if (border?.[1]?.toUpperCase() === 'BEGIN') {
      open.push(name);
      if (open.length > deepest) return broken('The calendar is nested too deeply.');
      if (open.length === 2 && name === 'VEVENT') events.push([]);
      if (events.length > mostEvents) return err({ kind: 'too-many-events', limit: mostEvents });
    } else if (border !== null) {
      if (open.pop() !== name) return broken(`The calendar holds END:${name} where nothing of that name began.`);
    } else if (open.length === 2 && open[1] === 'VEVENT' && line.length <= longestLine && keptProperty.test(line)) {
      events.at(-1)?.push(line);
    }
  }
  return open.length > 0 ? broken('The calendar ends in the middle of an entry.') : ok(events);
};
