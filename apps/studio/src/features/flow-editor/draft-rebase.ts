import type { BotDocument } from '@baton/core/flow/flow';
import { applyEdit } from '@baton/core/flow/draft';
import type { EditCommand } from '@baton/core/flow/edit';
import type { Revisions } from './draft-batch.ts';
import { findRow } from './draft-row.ts';

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

const rowOf = (document: BotDocument, key: string): unknown => {
  const row = findRow(document, key);
  switch (row?.kind) {
    case 'definition':
      return row.definition;
    case 'flow':
      return row.flow.name;
    case 'block':
      return row.block;
    case 'connection':
      return row.connection;
    case undefined:
      return null;
  }
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
