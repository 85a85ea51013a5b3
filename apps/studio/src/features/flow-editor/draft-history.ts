import { applyEdit } from '@baton/core/flow/draft';
import type { EditCommand } from '@baton/core/flow/edit';
import type { BotDocument } from '@baton/core/flow/flow';
import { invertEdit } from '@baton/core/flow/invert-edit';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import type { HistoryEntry } from './draft-state.ts';

const historyLimit = 200;

export interface Applied {
  readonly document: BotDocument;
  /** In the order in which they take the edits back. */
  readonly undo: readonly EditCommand[];
}

/** Applies all of the edits or none, and says how to take them back. */
export const applyAll = (document: BotDocument, commands: readonly EditCommand[]): Result<Applied, Refusal> => {
  let current = document;
  let undo: EditCommand[] = [];
  for (const command of commands) {
    const inverse = invertEdit(current, command);
    const applied = applyEdit(current, command);
    if (!applied.ok) return applied;
    current = applied.value;
    undo = [...inverse, ...undo];
  }
  return ok({ document: current, undo });
};

/** Adds an entry; one with the merge key of the entry before joins it, so that a drag or a typed word is undone at once. */
export const remember = (past: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] => {
  const last = past.at(-1);
  if (last !== undefined && entry.mergeKey !== null && last.mergeKey === entry.mergeKey) {
    return past.with(-1, { ...last, redo: [...last.redo, ...entry.redo], undo: [...entry.undo, ...last.undo] });
  }
  return [...past, entry].slice(-historyLimit);
};
