import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedDaysOf } from './closed-days.ts';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//', ...events, 'END:VCALENDAR', ''].join('\r\n');

const closedBy = (...lines: string[]) => {
  const closed = closedDaysOf(calendar(event(...lines)));
  if (!closed.ok) throw new Error(JSON.stringify(closed.error));
  return closed.value;
};
const datesBy = (...lines: string[]) =>
  closedBy('SUMMARY:Holiday', ...lines)
    .events.flat()
    .map(({ date, recursYearly }) => (recursYearly ? `${date} yearly` : date));
const whyNot = (...lines: string[]) => closedBy('SUMMARY:Holiday', ...lines).skipped.map(({ why }) => why);

describe('whole days of a calendar', () => {
  it('become closed days with the name of the event', () => {
    const { events, skipped } = closedBy(
      'UID:1@test',
      'DTSTART;VALUE=DATE:20261225',
      'DTEND;VALUE=DATE:20261226',
      'SUMMARY;LANGUAGE=en:Christmas\\, the first',
      '  day',
    );
    expect(events).toEqual([
      [{ date: '2026-12-25', name: 'Christmas, the first day', recursYearly: false, hours: [] }],
    ]);
    expect(skipped).toEqual([]);
  });

  it.each([
    [['DTSTART;VALUE=DATE:20260514'], ['2026-05-14']],
    [['DTSTART:20260514'], ['2026-05-14']],
    [['DTSTART;VALUE=DATE:20260514', 'DTEND;VALUE=DATE:20260514'], ['2026-05-14']],
    [
      ['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102'],
      ['2026-12-30', '2026-12-31', '2027-01-01'],
    ],
    [
      ['DTSTART;VALUE=DATE:20240228', 'DURATION:P3D'],
      ['2024-02-28', '2024-02-29', '2024-03-01'],
    ],
    [['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY'], ['2026-12-25 yearly']],
    [['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=25'], ['2026-12-25 yearly']],
    [
      ['DTSTART;VALUE=DATE:20261225', 'DURATION:P2D', 'RRULE:FREQ=YEARLY'],
      ['2026-12-25 yearly', '2026-12-26 yearly'],
    ],
    [
      ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;COUNT=2'],
      ['2026-12-25', '2027-12-25'],
    ],
    [
      ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;UNTIL=20281225'],
      ['2026-12-25', '2027-12-25', '2028-12-25'],
    ],
    [
      ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;COUNT=2'],
      ['2024-02-29', '2028-02-29'],
    ],
  ])('%j: %j', (lines, dates) => {
    expect(datesBy(...lines)).toEqual(dates);
  });

  it.each([
    [['DTSTART:20261225T090000Z'], 'time of day'],
    [['DTSTART;TZID=Europe/Paris:20261225T090000'], 'time of day'],
    [['DTSTART;VALUE=DATE:20261225', 'DTEND:20261225T170000Z'], 'time of day'],
    [['DTSTART;VALUE=DATE:20261225', 'DURATION:PT4H'], 'not in whole days'],
    [['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261201'], 'ends before it begins'],
    [['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:99991231'], 'more days than a year'],
    [['DTSTART;VALUE=DATE:20260230'], 'does not exist'],
    [['DTSTART;VALUE=DATE:Christmas'], 'does not exist'],
    [[], 'no date'],
    [['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'], 'cancelled'],
    [['DTSTART;VALUE=DATE:20261225', 'RECURRENCE-ID;VALUE=DATE:20261225'], 'one occurrence'],
    [['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=DAILY'], 'another way'],
    [['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=SECONDLY;INTERVAL=0'], ''],
    [['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;INTERVAL=2'], 'another way'],
    [['DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'], 'another way'],
    [['DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'], 'another way'],
    [['DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY;COUNT=999999999'], 'another way'],
    [['DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=NEVER'], 'cannot be read'],
    [['DTSTART;VALUE=DATE:20260525', 'DURATION:P366D', 'RRULE:FREQ=YEARLY;COUNT=50'], 'more days than a year'],
    [['DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270525'], 'another way'],
  ])('skips with a reason: %j, %s', (lines, why) => {
    const [reason] = whyNot(...lines);
    expect(reason).toContain(why);
    expect(datesBy(...lines)).toEqual([]);
  });

  it('of one event that cannot be read leave the others', () => {
    const closed = closedDaysOf(
      calendar(
        event('DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=NEVER', 'SUMMARY:Broken'),
        event('DTSTART;VALUE=DATE:20260501', 'SUMMARY:Labour Day', 'BEGIN:VALARM', 'SUMMARY:Alarm', 'END:VALARM'),
      ),
    );
    expect(closed).toMatchObject({
      ok: true,
      value: { events: [[{ name: 'Labour Day' }]], skipped: [{ summary: '' }] },
    });
  });

  it('has names that a schedule can keep', () => {
    const long = closedBy('DTSTART;VALUE=DATE:20261225', `SUMMARY:${'🎄'.repeat(150)}`).events.flat()[0]?.name ?? '';
    expect(long).toBe('🎄'.repeat(100));
    const odd = closedBy('DTSTART;VALUE=DATE:20261225', `SUMMARY:a${'🎄'.repeat(150)}`).events.flat()[0]?.name ?? '';
    expect(odd).toBe(`a${'🎄'.repeat(99)}`);
  });
});

describe('a file that is no calendar', () => {
  it.each([
    ['', null],
    ['hello', 'not an iCalendar file'],
    ['BEGIN:VCARD\r\nEND:VCARD', 'not an iCalendar file'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'in the middle'],
    ['BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR', 'END:VEVENT'],
    ['END:VCALENDAR', 'not an iCalendar file'],
  ])('%j: %s', (ics, message) => {
    const closed = closedDaysOf(ics);
    if (message === null) expect(closed).toEqual({ ok: true, value: { events: [], skipped: [] } });
    else expect(closed).toMatchObject({ ok: false, error: { message: expect.stringContaining(message) } });
  });
});

it('[B72] refuses a calendar that is nested too deeply', () => {
  const deep = `${'BEGIN:VCALENDAR\r\n'.repeat(1000)}${'END:VCALENDAR\r\n'.repeat(1000)}`;
  expect(closedDaysOf(deep)).toMatchObject({ ok: false, error: { message: 'The calendar is nested too deeply.' } });
});

describe('[B66] a hostile file of 1 MiB', () => {
  const size = 1_048_576;
  const fill = (text: string, wrap: (body: string) => string = (body) => calendar(body)): string =>
    wrap(text.repeat(Math.floor((size - 200) / text.length)));
  const day = 'DTSTART;VALUE=DATE:20260525';
  const many = (one: string): string[] => Array.from({ length: 5000 }, () => one);

  it.each([
    ['folds', fill('\r\n ', (body) => calendar(event(day, `SUMMARY:${body}`)))],
    ['a long name', fill('x', (body) => calendar(event(day, `SUMMARY:${body}`)))],
    ['parameters', fill(';a=b', (body) => calendar(event(`DTSTART${body}:20260525`)))],
    ['parameters on short lines', fill(`SUMMARY${';a=b'.repeat(2000)}:x\r\n`, (body) => calendar(event(day, body)))],
    ['parameters without a value', fill(`SUMMARY${';a=b'.repeat(2000)}\r\n`, (body) => calendar(event(day, body)))],
    ['quotes', fill(`SUMMARY;LANGUAGE=${'"",'.repeat(2000)}"":x\r\n`, (body) => calendar(event(day, body)))],
    ['backslashes', fill(`SUMMARY:${'\\'.repeat(8000)}\r\n`, (body) => calendar(event(day, body)))],
    ['rules', fill(`RRULE:FREQ=YEARLY;BYSETPOS=${'1,'.repeat(3000)}1\r\n`, (body) => calendar(event(day, body)))],
    ['events', fill('BEGIN:VEVENT\nEND:VEVENT\n')],
    ['events of a year each', calendar(...many(event(day, 'DURATION:P366D')))],
    ['yearly events', calendar(...many(event(day, 'RRULE:FREQ=YEARLY;COUNT=50')))],
    ['events at the end of time', calendar(...many(event('DTSTART;VALUE=DATE:99991231', 'DURATION:P366D')))],
    ['depth', fill('BEGIN:VEVENT\n', (body) => `BEGIN:VCALENDAR\n${body}`)],
    ['ends', fill('END:VCALENDAR\n', (body) => `BEGIN:VCALENDAR\n${body}`)],
    ['carriage returns', fill('\r', (body) => calendar(body))],
    ['keys of a prototype', fill('__PROTO__;CONSTRUCTOR=1:x\r\n', (body) => calendar(event(day, body)))],
  ])('of %s is read or refused within two seconds', (_, ics) => {
    expect(ics.length).toBeLessThanOrEqual(size);
    const begun = performance.now();
    const closed = closedDaysOf(ics);
    expect(performance.now() - begun).toBeLessThan(2000);
    if (closed.ok) expect(closed.value.events.flat().length).toBeLessThan(20_400);
  });

  it('never throws, whatever stands in it', () => {
    const words = fc.constantFrom(
      'BEGIN:',
      'END:',
      'VCALENDAR',
      'VEVENT',
      '\r\n',
      '\n ',
      'DTSTART',
      ';VALUE=DATE:',
      '2026',
    );
    const more = fc.constantFrom(
      'RRULE:',
      'FREQ=YEARLY',
      ';',
      ':',
      '=',
      ',',
      '"',
      '\\',
      'COUNT=',
      '0',
      'UNTIL=',
      'P1D',
    );
    const text = fc.array(fc.oneof(words, more, fc.string({ maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const body = parts.join('');
        closedDaysOf(body);
        closedDaysOf(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\n${body}\nEND:VEVENT\nEND:VCALENDAR`);
      }),
      { numRuns: 300 },
    );
  });
});
