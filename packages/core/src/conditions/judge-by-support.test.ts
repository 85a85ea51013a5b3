import { describe, expect, it } from 'vitest';
import { utc } from '../availability/testing/clock-change-windows.ts';
import { asksSupport, judgeBySupport } from './judge-by-support.ts';
import type { Condition } from './condition.ts';

/** A Monday, 10:00 in Paris. */
const moment = { isSupportOnline: true, at: utc('2026-03-02T09:00:00Z'), timeZone: 'Europe/Paris' };
const online: Condition = { kind: 'support', is: 'online' };
const offline: Condition = { kind: 'support', is: 'offline' };
const web: Condition = { kind: 'channel', is: 'web' };
const mornings: Condition = { kind: 'time-of-day', weekdays: [1], from: 540, to: 720 };
const variable = (operator: 'is-true' | 'is-false' | 'equals'): Condition => ({
  kind: 'variable',
  variable: 'support.isOnline',
  operator,
  value: '',
});
const group = (kind: 'all' | 'any', ...conditions: Condition[]): Condition => ({ kind, conditions });

describe('judgeBySupport', () => {
  it.each<[Condition, boolean | null]>([
    [online, true],
    [offline, false],
    [variable('is-true'), true],
    [variable('is-false'), false],
    [variable('equals'), null],
    [web, null],
    [mornings, true],
    [{ ...mornings, weekdays: [2] }, false],
    [group('all'), true],
    [group('any'), false],
    [group('all', web, offline), false],
    [group('all', web, online), null],
    [group('any', web, online), true],
    [group('any', web, offline), null],
    [group('all', group('any', offline, mornings), online), true],
  ])('%j: %s', (condition, expected) => {
    expect(judgeBySupport(condition, moment)).toBe(expected);
  });
});

describe('asksSupport', () => {
  it('looks into groups, and takes the variable for the same question', () => {
    expect(asksSupport(group('all', web, group('any', mornings, offline)))).toBe(true);
    expect(asksSupport(variable('is-true'))).toBe(true);
    expect(asksSupport(group('any', web, mornings))).toBe(false);
  });
});
