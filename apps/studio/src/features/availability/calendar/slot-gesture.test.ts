import { SNAP_MINUTES } from '@baton/core/availability/edit-week';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { normaliseWeek, slotMinutes } from '@baton/core/availability/weekly-template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotAt, weekOfGesture, type SlotGesture, type WeekPoint } from './slot-gesture.ts';

const slot = (weekday: number, from: number, to: number): WeeklySlot => ({ weekday, from: from * 60, to: to * 60 });
const point = (weekday: number, hours: number): WeekPoint => ({ weekday, minute: hours * 60 });

const weekdayArbitrary = fc.integer({ min: 1, max: 7 });
const slotArbitrary = fc.record({
  weekday: weekdayArbitrary,
  from: fc.integer({ min: 0, max: 1439 }),
  to: fc.integer({ min: 1, max: 1440 }),
});
const pointArbitrary = fc.record({ weekday: weekdayArbitrary, minute: fc.integer({ min: -500, max: 2000 }) });
const insideArbitrary = fc.record({ weekday: weekdayArbitrary, minute: fc.integer({ min: 0, max: 1439 }) });

const gestureArbitrary = fc
  .record({ week: fc.array(slotArbitrary, { minLength: 1, maxLength: 6 }), pick: fc.nat(), anchor: insideArbitrary })
  .chain(({ week: slots, pick, anchor }) => {
    const week = normaliseWeek(slots);
    const picked = week[pick % week.length] ?? slot(1, 9, 10);
    const gesture = fc.constantFrom<SlotGesture>(
      { kind: 'draw', anchor },
      { kind: 'move', slot: picked, anchor: { weekday: picked.weekday, minute: picked.from } },
      { kind: 'resize', slot: picked, edge: 'from' },
      { kind: 'resize', slot: picked, edge: 'to' },
    );
    return fc.record({ week: fc.constant(week), gesture });
  });

describe('gestures on the week', () => {
  it('[003-05] [003-06] wherever the pointer goes, the week stays normal and holds the slot that was acted on', () => {
    fc.assert(
      fc.property(gestureArbitrary, pointArbitrary, ({ week, gesture }, to) => {
        const edited = weekOfGesture(week, gesture, to);
        expect(edited.week).toEqual(normaliseWeek(edited.week));
        expect(edited.week).toContainEqual(edited.slot);
      }),
    );
  });

  it('[003-06] a move keeps the length of a slot that meets no other', () => {
    fc.assert(
      fc.property(slotArbitrary, insideArbitrary, (only, to) => {
        const anchor = { weekday: only.weekday, minute: only.from };
        const edited = weekOfGesture([only], { kind: 'move', slot: only, anchor }, to);
        expect(slotMinutes(edited.slot)).toBe(slotMinutes(only));
      }),
    );
  });

  it('stretches in steps of 15 minutes, from 15 minutes to 24 hours', () => {
    fc.assert(
      fc.property(slotArbitrary, pointArbitrary, fc.constantFrom('from', 'to'), (only, to, edge) => {
        const edited = weekOfGesture([only], { kind: 'resize', slot: only, edge }, to);
        const minutes = slotMinutes(edited.slot);
        expect(minutes).toBeGreaterThanOrEqual(SNAP_MINUTES);
        expect(minutes).toBeLessThanOrEqual(1440);
      }),
    );
  });

  it('draws upwards and downwards from where the pointer went down', () => {
    const draw = (from: WeekPoint, to: WeekPoint) => weekOfGesture([], { kind: 'draw', anchor: from }, to).week;
    expect(draw(point(1, 9.1), point(1, 11.3))).toEqual([{ weekday: 1, from: 540, to: 675 }]);
    expect(draw(point(1, 9.1), point(1, 8))).toEqual([{ weekday: 1, from: 480, to: 555 }]);
    expect(draw(point(1, 22), point(2, 2))).toEqual([slot(1, 22, 2)]);
    expect(draw(point(7, 22), { weekday: 7, minute: 25 * 60 })).toEqual([slot(7, 22, 1)]);
  });

  it('goes round the end of the week', () => {
    const sunday = slot(7, 22, 23);
    const stretched = weekOfGesture([sunday], { kind: 'resize', slot: sunday, edge: 'to' }, point(1, 2));
    expect(stretched.week).toEqual([slot(7, 22, 2)]);
    const begun = weekOfGesture([slot(1, 1, 3)], { kind: 'resize', slot: slot(1, 1, 3), edge: 'from' }, point(7, 23));
    expect(begun.week).toEqual([slot(7, 23, 3)]);
    expect(slotAt(begun.week, point(1, 2))).toEqual(slot(7, 23, 3));
  });
});
