import ICAL from 'ical.js';
import { z } from 'zod';

const propertySchema = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()]).rest(z.unknown());
/** A component as jCal (RFC 7265) writes it. */
const eventSchema = z.tuple([z.string(), z.array(propertySchema), z.array(z.unknown())]);

/** What an event says about itself, in the words of RFC 5545; values are jCal's, not yet judged. */
export interface CalendarEvent {
  readonly summary: string;
  /** First value of a property of this name (lower case), with its type; null where there is none. */
  property(name: string): { readonly type: string; readonly value: unknown } | null;
}

const longestName = 200;

const nameOf = (summary: unknown): string =>
  typeof summary === 'string'
    ? summary
        .replaceAll(/\s+/gu, ' ')
        .trim()
        .slice(0, longestName)
        .replace(/[\uD800-\uDBFF]$/u, '')
    : '';

/** Parses the lines of one event; null where they are not iCalendar. Never throws, and nothing is repeated or expanded. */
export const readEvent = (lines: readonly string[]): CalendarEvent | null => {
  const properties = parsedProperties(lines);
  if (properties === null) return null;
  const property = (name: string) => {
    const found = properties.find(([own]) => own === name);
    return found === undefined ? null : { type: found[2], value: found[3] };
  };
  return { summary: nameOf(property('summary')?.value), property };
};

const parsedProperties = (lines: readonly string[]) => {
  try {
    const jcal: unknown = ICAL.parse(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n'));
    const parsed = eventSchema.safeParse(jcal);
    return parsed.success ? parsed.data[1] : null;
  } catch {
    return null;
  }
};
