import { normaliseWeek } from '@baton/core/availability/weekly-template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHours } from './hours-text.ts';
import { parseWallTime } from './wall-time.ts';
import { parseWeek, textOfWeek } from './week-text.ts';

const slot = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  from: fc.integer({ min: 0, max: 1439 }),
  to: fc.integer({ min: 1, max: 1440 }),
});

describe('the week as text', () => {
  it('[003-02] reads days and hours as people write them', () => {
    expect(parseWeek('Mon-Fri 9-12, 13:30-18; Sat 10-14')).toEqual({
      ok: true,
      value: [
        ...[1, 2, 3, 4, 5].flatMap((weekday) => [
          { weekday, from: 540, to: 720 },
          { weekday, from: 810, to: 1080 },
        ]),
        { weekday: 6, from: 600, to: 840 },
      ],
    });
  });

  it('writes what it read', () => {
    const text = 'Mon-Thu 9-12, 13:30-18\nFri 9-12\nSun 22-2';
    const read = parseWeek(text);
    expect(read.ok && textOfWeek(read.value)).toBe(text);
  });

  it('reads back every week that it writes', () => {
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 12 }), (slots) => {
        const week = normaliseWeek(slots);
        expect(parseWeek(textOfWeek(week))).toEqual({ ok: true, value: week });
      }),
    );
  });

  it('names the line that it cannot read', () => {
    const read = parseWeek('Mon 9-12\nsometimes 9-12');
    expect(read.ok === false && read.error).toContain('sometimes 9-12');
    expect(parseWeek('Mon 9-25').ok).toBe(false);
    expect(parseWeek('Mon').ok).toBe(false);
  });

  it('reads 24:00 as the end of a day, and midnight as the same', () => {
    expect(parseHours('18-24')).toEqual([{ from: 1080, to: 1440 }]);
    expect(parseHours('18-0')).toEqual([{ from: 1080, to: 1440 }]);
    expect(parseWallTime('24:30')).toBeNull();
    expect(parseHours('closed')).toEqual([]);
  });
});
