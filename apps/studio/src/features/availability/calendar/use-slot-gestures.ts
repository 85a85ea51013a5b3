import { addSlot, slotForClick } from '@baton/core/availability/edit-week';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { pointUnder } from './calendar-point.ts';
import { gestureFrom, homeOf } from './gesture-from.ts';
import { slotAt, weekOfGesture, type EditedWeek, type SlotGesture, type WeekPoint } from './slot-gesture.ts';
import { useNoScroll } from './use-no-scroll.ts';

/** A finger that rests this long picks up what is under it; before that it scrolls. */
const longPressMs = 350;
/** A pointer that moves less than this, in pixels, has clicked. */
const clickSlack = 4;
const tapSlack = 10;

interface SlotGesturesOptions {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly week: readonly WeeklySlot[];
  readonly order: readonly number[];
  readonly isReadOnly: boolean;
  readonly onEdit: (edited: EditedWeek, verb: string) => void;
  readonly onSelect: (slot: WeeklySlot) => void;
}

interface Held {
  readonly pointerId: number;
  readonly gesture: SlotGesture;
  readonly startX: number;
  readonly startY: number;
  timer: ReturnType<typeof setTimeout> | null;
  isArmed: boolean;
  hasMoved: boolean;
}

const verbs = { draw: 'Added', move: 'Moved to', resize: 'Now' } as const;

/** The week with the hour that a click adds. */
const clicked = (week: readonly WeeklySlot[], { weekday, minute }: WeekPoint): EditedWeek => {
  const slot = slotForClick(weekday, minute);
  const added = addSlot(week, slot);
  return { week: added, slot: slotAt(added, { weekday, minute: slot.from }) ?? slot };
};

const heldFrom = (event: PointerEvent<HTMLDivElement>, order: readonly number[]): Held => {
  const target = event.target instanceof Element ? event.target : null;
  const gesture = gestureFrom(target, pointUnder({ grid: event.currentTarget, order }, event));
  const isSelected = target?.closest('[data-selected="true"]') !== null;
  const { pointerId, clientX: startX, clientY: startY } = event;
  return {
    pointerId,
    gesture,
    startX,
    startY,
    timer: null,
    isArmed: event.pointerType !== 'touch' || isSelected,
    hasMoved: false,
  };
};

const isBeyond = (held: Held, event: PointerEvent, slack: number): boolean =>
  Math.hypot(event.clientX - held.startX, event.clientY - held.startY) > slack;

const useLetGoOnEscape = (letGo: () => void): void => {
  const latest = useRef(letGo);
  useEffect(() => {
    latest.current = letGo;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
};

/** Click, draw, stretch and move by mouse, pen and finger; `preview` is the week as it would be on letting go. */
export const useSlotGestures = ({ gridRef, week, order, isReadOnly, onEdit, onSelect }: SlotGesturesOptions) => {
  const held = useRef<Held | null>(null);
  const [preview, setPreview] = useState<EditedWeek | null>(null);
  const letGo = () => {
    if (held.current !== null && held.current.timer !== null) clearTimeout(held.current.timer);
    held.current = null;
    setPreview(null);
  };
  useNoScroll(gridRef, () => held.current?.isArmed === true);
  useLetGoOnEscape(letGo);

  const editAt = (gesture: SlotGesture, event: PointerEvent<HTMLDivElement>): EditedWeek =>
    weekOfGesture(week, gesture, pointUnder({ grid: event.currentTarget, order }, event, homeOf(gesture)));
  const arm = (taken: Held) => {
    taken.isArmed = true;
    if (taken.gesture.kind === 'draw') setPreview(clicked(week, taken.gesture.anchor));
    else onSelect(taken.gesture.slot);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (isReadOnly || event.button !== 0) return;
    if (held.current !== null) return letGo();
    const taken = heldFrom(event, order);
    if (!taken.isArmed) taken.timer = setTimeout(arm, longPressMs, taken);
    held.current = taken;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const taken = held.current;
    if (taken === null || taken.pointerId !== event.pointerId) return;
    if (!taken.isArmed && isBeyond(taken, event, tapSlack)) return letGo();
    if (!taken.isArmed || !(taken.hasMoved || isBeyond(taken, event, clickSlack))) return;
    taken.hasMoved = true;
    setPreview(editAt(taken.gesture, event));
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const taken = held.current;
    if (taken === null || taken.pointerId !== event.pointerId) return;
    letGo();
    if (taken.hasMoved) onEdit(editAt(taken.gesture, event), verbs[taken.gesture.kind]);
    else if (taken.gesture.kind === 'draw') onEdit(clicked(week, taken.gesture.anchor), 'Added');
    else onSelect(taken.gesture.slot);
  };
  const onContextMenu = (event: MouseEvent) => {
    // A finger that rests would open a menu and lose the slot.
    if (held.current !== null) event.preventDefault();
  };
  return { preview, handlers: { onPointerDown, onPointerMove, onPointerUp, onContextMenu, onPointerCancel: letGo } };
};
