import { instantOfLocal } from '@baton/core/availability/zone';
import { describe, expect, it } from 'vitest';
import { clockChangeMarks, datesOfWeek, unavailableOn } from './week-marks.ts';
import { weekdaysFor } from './week-order.ts';

const activatedBy = 'mem_01h455vb4pex5vsknk084sn02q';

describe('what a real week shows', () => {
  it('begins on Monday, Sunday or Saturday by the locale', () => {
    expect(weekdaysFor('en-GB')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekdaysFor('fr-FR')[0]).toBe(1);
    expect(weekdaysFor('en-US')[0]).toBe(7);
  });

  it('finds the dates of the week around today, and of weeks before and after', () => {
    const monday = [1, 2, 3, 4, 5, 6, 7];
    expect(datesOfWeek('2024-03-31', monday)).toEqual(
      ['25', '26', '27', '28', '29', '30', '31'].map((day) => `2024-03-${day}`),
    );
    expect(datesOfWeek('2024-03-31', [7, 1, 2, 3, 4, 5, 6])[0]).toBe('2024-03-31');
    expect(datesOfWeek('2024-03-31', monday, 1)[0]).toBe('2024-04-01');
  });

  it('[B38] marks a clock change on its day, and the minutes that it skips', () => {
    expect(clockChangeMarks('2024-03-25', 'Europe/Paris')).toEqual([
      { date: '2024-03-31', words: 'Clock change: 02:00 becomes 03:00', skipped: { from: 120, to: 180 } },
    ]);
    expect(clockChangeMarks('2024-10-21', 'Europe/Paris')).toEqual([
      { date: '2024-10-27', words: 'Clock change: 03:00 becomes 02:00', skipped: null },
    ]);
    expect(clockChangeMarks('2024-04-01', 'Australia/Lord_Howe')[0]?.words).toBe('Clock change: 02:00 becomes 01:30');
    expect(clockChangeMarks('2024-03-25', 'Asia/Kolkata')).toEqual([]);
  });

  it('[003-09] hatches an unavailability on its own day only, to 24:00 where it ends with the day', () => {
    const zone = 'Europe/Paris';
    const startsAt = instantOfLocal('2024-03-31', 22 * 60, zone);
    const period = { startsAt, endsAt: instantOfLocal('2024-04-01', 0, zone), activatedBy } as const;
    expect(unavailableOn('2024-03-31', period, zone)).toEqual({ from: 1320, to: 1440 });
    expect(unavailableOn('2024-04-01', period, zone)).toBeNull();
  });
});
