import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSlot, copyDay, moveSlot, removeSlot, resizeSlot, slotForClick, snapMinute } from './edit-week.ts';
import type { WeeklySlot } from './support-schedule.ts';
import { weekArbitrary } from './testing/schedule-arbitrary.ts';
import { normaliseWeek, slotMinutes } from './weekly-template.ts';

const slot = (weekday: number, from: number, to: number): WeeklySlot => ({ weekday, from, to });

describe('a click', () => {
  it.each([
    [600, slot(2, 600, 660)],
    [614, slot(2, 600, 660)],
    [615, slot(2, 615, 675)],
    [1380, slot(2, 1380, 1440)],
    [1439, slot(2, 1425, 45)],
  ])('[003-05] at minute %d adds an hour from that quarter on', (minute, made) => {
    expect(slotForClick(2, minute)).toEqual(made);
  });

  it.each([
    [0, 0],
    [7, 0],
    [8, 15],
    [1439, 1440],
    [-20, 0],
    [1500, 1440],
  ])('[003-05] minute %d snaps to %d', (minute, snapped) => {
    expect(snapMinute(minute)).toBe(snapped);
  });
});

describe('edits of the week', () => {
  const week = [slot(1, 540, 720), slot(1, 810, 1080), slot(5, 1320, 120)];

  it('[003-05] a slot that is added merges with what it touches', () => {
    expect(addSlot(week, slot(1, 720, 810))).toEqual([slot(1, 540, 1080), slot(5, 1320, 120)]);
    expect(addSlot([], slot(3, 540, 600))).toEqual([slot(3, 540, 600)]);
  });

  it('[003-05] an edge that is dragged extends the slot, over midnight too', () => {
    expect(resizeSlot(week, slot(1, 540, 720), { from: 540, to: 780 })[0]).toEqual(slot(1, 540, 780));
    expect(resizeSlot(week, slot(1, 540, 720), { from: 540, to: 820 })).toEqual([
      slot(1, 540, 1080),
      slot(5, 1320, 120),
    ]);
    expect(resizeSlot(week, slot(5, 1320, 120), { from: 1260, to: 60 })[2]).toEqual(slot(5, 1260, 60));
  });

  it.each([
    ['to another time', { weekday: 1, from: 300 }, slot(1, 300, 480)],
    ['to another day', { weekday: 3, from: 540 }, slot(3, 540, 720)],
    ['up to midnight', { weekday: 3, from: 1260 }, slot(3, 1260, 1440)],
    ['over midnight', { weekday: 3, from: 1320 }, slot(3, 1320, 60)],
    ['from Sunday into Monday', { weekday: 7, from: 1320 }, slot(7, 1320, 60)],
  ])('[003-06] a slot moves with its length %s', (_, start, moved) => {
    const after = moveSlot(week, slot(1, 540, 720), start);
    expect(after).toContainEqual(moved);
    expect(after).toHaveLength(3);
    expect(after).not.toContainEqual(slot(1, 540, 720));
  });

  it('[003-06] a slot that moves onto another merges with it', () => {
    expect(moveSlot(week, slot(1, 540, 720), { weekday: 1, from: 780 })).toEqual([
      slot(1, 780, 1080),
      slot(5, 1320, 120),
    ]);
  });

  it('[003-06] a slot is removed by its value; a slot that is gone is left gone', () => {
    expect(removeSlot(week, slot(1, 540, 720))).toEqual([slot(1, 810, 1080), slot(5, 1320, 120)]);
    expect(removeSlot(week, slot(2, 540, 720))).toEqual(week);
    expect(moveSlot(week, slot(2, 540, 720), { weekday: 3, from: 0 })).toEqual(week);
    expect(resizeSlot(week, slot(2, 540, 720), { from: 0, to: 60 })).toEqual(week);
  });

  it('[003-06] a day is copied in place of others', () => {
    expect(copyDay(week, 1, [2, 5])).toEqual([
      slot(1, 540, 720),
      slot(1, 810, 1080),
      slot(2, 540, 720),
      slot(2, 810, 1080),
      slot(5, 540, 720),
      slot(5, 810, 1080),
    ]);
    expect(copyDay(week, 5, [6, 7])).toEqual([...week, slot(6, 1320, 120), slot(7, 1320, 120)]);
    expect(copyDay(week, 1, [1])).toEqual(week);
    expect(copyDay(week, 3, [1])).toEqual([slot(5, 1320, 120)]);
  });

  it('[003-06] a moved slot keeps its length where it meets no other', () => {
    const start = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.integer({ min: 0, max: 1439 }) });
    fc.assert(
      fc.property(weekArbitrary, start, (any, to) => {
        const [only] = normaliseWeek(any);
        if (only === undefined) return;
        const moved = moveSlot([only], only, to);
        expect(moved).toEqual([{ ...to, to: ((to.from + slotMinutes(only) - 1) % 1440) + 1 }]);
      }),
    );
  });
});
