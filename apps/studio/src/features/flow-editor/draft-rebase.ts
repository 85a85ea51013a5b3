import type { BotDocument } from '@baton/core/flow/flow';
import { applyEdit } from '@baton/core/flow/draft';
import { touchedBy, type EditCommand } from '@baton/core/flow/edit';
import type { Revisions } from './draft-batch.ts';

/** A draft as the server has it. */
export interface LoadedDraft {
  readonly document: BotDocument;
  readonly revisions: Revisions;
}

export interface Rebased {
  readonly document: BotDocument;
  readonly queue: readonly EditCommand[];
  /** Edits that no longer fit, because what they touch is gone; kept, never dropped in silence. */
  readonly rejected: readonly EditCommand[];
}

/** Puts unsaved edits on top of what others saved. */
export const rebase = (base: BotDocument, edits: readonly EditCommand[]): Rebased => {
  let document = base;
  const queue: EditCommand[] = [];
  const rejected: EditCommand[] = [];
  for (const command of edits) {
    const applied = applyEdit(document, command);
    if (applied.ok) {
      document = applied.value;
      queue.push(command);
    } else rejected.push(command);
  }
  return { document, queue, rejected };
};

const rowOf = (document: BotDocument, row: string): unknown => {
  if (row === 'definition') return document.definition;
  for (const flow of document.flows) {
    if (flow.id === row) return flow.name;
    const found = flow.blocks.find(({ id }) => id === row) ?? flow.connections.find(({ id }) => id === row);
    if (found !== undefined) return found;
  }
  return null;
};

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * The rows of a conflict that really differ. A row that holds what this page wanted is no conflict: its own save arrived
 * and only the answer was lost.
 */
export const differingRows = (mine: BotDocument, theirs: BotDocument, rows: readonly string[]): string[] =>
  rows.filter((row) => canonical(rowOf(mine, row)) !== canonical(rowOf(theirs, row)));

/** Unsaved edits without those of the given rows. */
export const withoutRows = (edits: readonly EditCommand[], rows: readonly string[]): EditCommand[] =>
  edits.filter((command) => !rows.includes(touchedBy(command)));
