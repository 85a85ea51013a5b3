import { describe, expect, it } from 'vitest';
import { parseHours } from './hours-text.ts';
import { parseWallTime } from './wall-time.ts';

describe('hours as text', () => {
  it('[003-02] reads 24:00 as the end of a day, and midnight as the same', () => {
    expect(parseHours('18-24')).toEqual([{ from: 1080, to: 1440 }]);
    expect(parseHours('18-0')).toEqual([{ from: 1080, to: 1440 }]);
    expect(parseWallTime('24:30')).toBeNull();
    expect(parseHours('closed')).toEqual([]);
  });
});
