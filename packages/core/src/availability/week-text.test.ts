import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeeklySlot } from './support-schedule.ts';
import { weekArbitrary } from './testing/schedule-arbitrary.ts';
import { formatWeekText, parseWeekText } from './week-text.ts';
import { normaliseWeek } from './weekly-template.ts';

const slots = (weekdays: readonly number[], ...hours: readonly (readonly [number, number])[]): WeeklySlot[] =>
  weekdays.flatMap((weekday) => hours.map(([from, to]) => ({ weekday, from, to })));

describe('parseWeekText', () => {
  it.each([
    ['', []],
    [' \n ', []],
    ['Mon-Fri 9-12, 13:30-18', slots([1, 2, 3, 4, 5], [540, 720], [810, 1080])],
    ['monday 09:00 - 17:30', slots([1], [540, 1050])],
    [
      'Mon, Wed 9-12; Sat 10-12',
      slots([1, 3, 6], [540, 720]).map((each) => (each.weekday === 6 ? { ...each, from: 600 } : each)),
    ],
    ['Mon 9-12, Tue 9-12', slots([1, 2], [540, 720])],
    ['Mon: 9-12\nTue: 9-12', slots([1, 2], [540, 720])],
    ['Tu–Th 9h–12h30', slots([2, 3, 4], [540, 750])],
    ['Sat-Mon 8.15-9', slots([1, 6, 7], [495, 540])],
    ['Fri 22-2', slots([5], [1320, 120])],
    ['Sun 22-0', slots([7], [1320, 1440])],
    ['Sun 0-24', slots([7], [0, 1440])],
    ['Wed 9-9', slots([3], [540, 540])],
    ['Mon 9-12, 11-14, 14-15', slots([1], [540, 900])],
  ])('[003-06] reads "%s"', (text, week) => {
    expect(parseWeekText(text)).toEqual({ ok: true, value: week });
  });

  it.each([
    ['9-12', 0, '9', 'Write the days before their hours, such as "Mon-Fri 9-12".'],
    ['Mon', 3, '', 'Write hours after the days, such as "9-12, 13:30-18".'],
    ['Mon 9-12; Tue', 13, '', 'Write hours after the days, such as "9-12, 13:30-18".'],
    ['Foo 9-12', 0, 'Foo', 'Write days as "Mon" or "Monday", and times in 24-hour form, such as "13:30".'],
    ['Mon 9am-5pm', 5, 'am', 'Write days as "Mon" or "Monday", and times in 24-hour form, such as "13:30".'],
    ['M 9-12', 0, 'M', 'Write days as "Mon" or "Monday", and times in 24-hour form, such as "13:30".'],
    ['Mon- 9-12', 5, '9', 'Write a day after the dash, such as "Mon-Fri".'],
    ['Mon-', 3, '-', 'Write a day after the dash, such as "Mon-Fri".'],
    ['Mon 9', 4, '9', 'Write hours as two times with a dash, such as "9-12" or "13:30-18".'],
    ['Mon 9-12-15', 8, '-', 'Write hours as two times with a dash, such as "9-12" or "13:30-18".'],
    ['Mon 24-2', 4, '24', 'Write hours as two times with a dash, such as "9-12" or "13:30-18".'],
    ['Mon 9-25', 6, '25', 'Write times from 0:00 to 24:00, such as "9" or "13:30".'],
    ['Mon 9:60-12', 4, '9:60', 'Write times from 0:00 to 24:00, such as "9" or "13:30".'],
    ['Mon 9:5-12', 4, '9:5', 'Write times from 0:00 to 24:00, such as "9" or "13:30".'],
    ['Mon 900-1200', 4, '900', 'Write times from 0:00 to 24:00, such as "9" or "13:30".'],
    ['Mon 24:30-25', 4, '24:30', 'Write times from 0:00 to 24:00, such as "9" or "13:30".'],
    ['Mon 9/12', 5, '/', 'Write days as "Mon" or "Monday", and times in 24-hour form, such as "13:30".'],
  ])('says what to write instead of "%s"', (text, at, found, message) => {
    expect(parseWeekText(text)).toEqual({ ok: false, error: { code: 'week_text_unreadable', at, found, message } });
  });

  it.each(['a', '9', '-', 'Mon-', '9:', 'Mon 9-12 ', '9-', '\u0000'])(
    '[B66] answers to any text, of %j as often as it goes',
    (part) => {
      const longest = part.repeat(4096 / part.length);
      expect(parseWeekText(longest)).toMatchObject(part === 'Mon 9-12 ' ? { ok: true } : { ok: false });
      expect(parseWeekText(longest.padEnd(4097))).toMatchObject({ ok: false, error: { at: 4096 } });
    },
  );

  it('reads a text or says what to write', () => {
    const parts = fc.array(fc.constantFrom('Mon', '-', '9', '12:30', ',', ';', ' ', 'x', '\n'), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.oneof(
          parts.map((each) => each.join('')),
          fc.string(),
        ),
        (text) => {
          const parsed = parseWeekText(text);
          expect(parsed.ok ? 'Write nothing else' : parsed.error.message).toMatch(/^Write /);
          expect(parsed.ok ? normaliseWeek(parsed.value) : null).toEqual(parsed.ok ? parsed.value : null);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('formatWeekText', () => {
  it.each([
    [[], ''],
    [slots([1, 2, 3, 4, 5], [540, 720], [810, 1080]), 'Mon-Fri 9-12, 13:30-18'],
    [[...slots([1, 3, 4, 7], [540, 720]), ...slots([6], [0, 1440])], 'Mon, Wed-Thu, Sun 9-12; Sat 0-24'],
    [slots([5], [1320, 120]), 'Fri 22-2'],
    [slots([5], [1320, 1440]), 'Fri 22-24'],
    [slots([5], [5, 1439]), 'Fri 0:05-23:59'],
  ])('[003-06] %#', (week, text) => {
    expect(formatWeekText(week)).toBe(text);
  });

  it('[003-06] is read back to the same slots', () => {
    fc.assert(
      fc.property(weekArbitrary, (week) => {
        expect(parseWeekText(formatWeekText(week))).toEqual({ ok: true, value: normaliseWeek(week) });
      }),
      { numRuns: 300 },
    );
  });
});
