import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { useEffect, useEffectEvent, useState } from 'react';
import { beginHistory, redone, undone, withEdit, type EditHistory } from './edit-history.ts';

/** What the form edits; a temporary unavailability acts at once and is not part of it. */
export type EditedSchedule = Pick<SupportSchedule, 'timeZone' | 'weekly' | 'overrides'>;

interface HeldEdits {
  readonly history: EditHistory<EditedSchedule>;
  /** The revision on which the edits were begun. */
  readonly revision: number;
}

const editedPart = ({ timeZone, weekly, overrides }: SupportSchedule): EditedSchedule => ({
  timeZone,
  weekly,
  overrides,
});

const isSame = (a: EditedSchedule, b: EditedSchedule): boolean => JSON.stringify(a) === JSON.stringify(b);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="range"]), textarea, [contenteditable="true"]');

/** Ctrl or Cmd with Z and Y, wherever on the page, but in a field that has an undo of its own. */
const useUndoKeys = (undo: () => void, redo: () => void): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};

/** The schedule as edited here and not yet saved, with undo and redo; until the first edit it follows what is saved. */
export const useScheduleEdits = (saved: SupportSchedule, savedRevision: number) => {
  const [held, setHeld] = useState<HeldEdits | null>(null);
  const base = editedPart(saved);
  const values = held?.history.present ?? base;
  const change = (changed: Partial<EditedSchedule>) =>
    setHeld((before) => {
      const from = before ?? { history: beginHistory(base), revision: savedRevision };
      return { ...from, history: withEdit(from.history, { ...from.history.present, ...changed }) };
    });
  const step = (next: typeof undone) => () =>
    setHeld((before) => (before === null ? null : { ...before, history: next(before.history) }));
  const undo = step(undone);
  const redo = step(redone);
  useUndoKeys(undo, redo);
  return {
    values,
    revision: held?.revision ?? savedRevision,
    isDirty: held !== null && !isSame(values, base),
    canUndo: (held?.history.past.length ?? 0) > 0,
    canRedo: (held?.history.future.length ?? 0) > 0,
    change,
    undo,
    redo,
    /** Forgets the edits: they were saved, or taken back. */
    forget: () => setHeld(null),
  };
};
export type ScheduleEdits = ReturnType<typeof useScheduleEdits>;
