import { normaliseWeek } from '@baton/core/availability/weekly-template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyKey, type KeyedWeek } from './key-edit.ts';

const mondayFirst = [1, 2, 3, 4, 5, 6, 7];
const sundayFirst = [7, 1, 2, 3, 4, 5, 6];
const plain = { shiftKey: false, isHeld: false };

const keyArbitrary = fc.record({
  key: fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'Enter',
    'Delete',
    ' ',
    'q',
  ),
  shiftKey: fc.boolean(),
  isHeld: fc.boolean(),
});

describe('the calendar by keyboard', () => {
  it('[003-06] any keys in any order leave a normal week and a cursor within it', () => {
    fc.assert(
      fc.property(fc.array(keyArbitrary, { maxLength: 60 }), (keys) => {
        let state: Pick<KeyedWeek, 'week' | 'cursor'> = { week: [], cursor: { weekday: 1, minute: 540 } };
        for (const key of keys) state = applyKey(state, key, mondayFirst) ?? state;
        expect(state.week).toEqual(normaliseWeek(state.week));
        expect(state.cursor.weekday).toBeGreaterThanOrEqual(1);
        expect(state.cursor.weekday).toBeLessThanOrEqual(7);
        expect(state.cursor.minute).toBeGreaterThanOrEqual(0);
        expect(state.cursor.minute).toBeLessThan(1440);
      }),
    );
  });

  it('goes left and right by the columns as they are shown', () => {
    const at = (weekday: number, order: readonly number[], key: string) =>
      applyKey({ week: [], cursor: { weekday, minute: 0 } }, { key, ...plain }, order)?.cursor.weekday;
    expect(at(7, mondayFirst, 'ArrowLeft')).toBe(6);
    expect(at(7, sundayFirst, 'ArrowLeft')).toBe(6);
    expect(at(7, sundayFirst, 'ArrowRight')).toBe(1);
    expect(at(1, mondayFirst, 'ArrowLeft')).toBe(7);
  });

  it('leaves keys alone that mean nothing here', () => {
    const state = { week: [], cursor: { weekday: 1, minute: 540 } };
    expect(applyKey(state, { key: 'Tab', ...plain }, mondayFirst)).toBeNull();
    expect(applyKey(state, { key: 'Delete', ...plain }, mondayFirst)).toBeNull();
    expect(applyKey(state, { key: 'ArrowDown', shiftKey: false, isHeld: true }, mondayFirst)).toBeNull();
  });
});
