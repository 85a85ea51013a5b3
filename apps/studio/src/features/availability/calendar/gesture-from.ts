import { weeklySlotSchema, type WeeklySlot } from '@baton/core/availability/support-schedule';
import type { SlotGesture, WeekPoint } from './slot-gesture.ts';

/** A slot as one attribute of its element. */
export const slotKey = ({ weekday, from, to }: WeeklySlot): string => `${weekday}-${from}-${to}`;

const slotOfKey = (key: string): WeeklySlot | null => {
  const [weekday, from, to] = key.split('-').map(Number);
  return weeklySlotSchema.safeParse({ weekday, from, to }).data ?? null;
};

/** What a press on an element of the calendar begins: on an edge of a slot, on a slot, or on an empty place. */
export const gestureFrom = (element: Element | null, anchor: WeekPoint): SlotGesture => {
  const slot = slotOfKey(element?.closest('[data-slot]')?.getAttribute('data-slot') ?? '');
  if (slot === null) return { kind: 'draw', anchor };
  const edge = element?.closest('[data-edge]')?.getAttribute('data-edge');
  if (edge === 'from' || edge === 'to') return { kind: 'resize', slot, edge };
  return { kind: 'move', slot, anchor };
};

/** The weekday on which a slot is drawn or stretched; none for a move, which may go anywhere. */
export const homeOf = (gesture: SlotGesture): number | null => {
  if (gesture.kind === 'move') return null;
  return gesture.kind === 'draw' ? gesture.anchor.weekday : gesture.slot.weekday;
};
