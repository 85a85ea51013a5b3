import { applyEdit } from '@baton/core/flow/draft';
import { type EditCommand, touchedBy } from '@baton/core/flow/edit';
import type { BotDocument } from '@baton/core/flow/flow';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { isDeepStrictEqual } from 'node:util';
import type { DraftRow } from './draft-row.ts';
import { type DraftContent, draftRowsOf } from './draft-rows.ts';

/** A draft as it stands: its drawing, and the revision of each row by key. */
export interface Draft {
  readonly document: BotDocument;
  readonly revisions: Readonly<Record<string, number>>;
}

/** An edit with the revision that its row had when it was made; null: the row was not there. */
export interface DraftEdit {
  readonly command: EditCommand;
  readonly revision: number | null;
  /**
   * With `delete-flow`: the revisions of the rows that go with it, as whoever deletes knows them; rows beside those do no
   * harm. Without it every row that is newer than the flow's own counts as unknown.
   */
  readonly known?: Readonly<Record<string, number>> | undefined;
}

/** `theirs`: with a conflict, the rows as the others left them; else none. */
export interface SaveRefusal {
  readonly refusal: Refusal;
  readonly theirs: readonly DraftRow[];
}

/** Whether the row holds already what the command asks for: a save that is repeated, because its answer was lost. */
const isAlreadySo = (command: EditCommand, row: DraftContent | undefined): boolean => {
  switch (command.type) {
    case 'delete-flow':
    case 'delete-block':
    case 'delete-connection':
      return row === undefined;
    case 'add-flow':
    case 'rename-flow':
      return row?.kind === 'flow' && row.name === command.name;
    case 'add-block':
      return row?.kind === 'block' && isDeepStrictEqual(row.block, command.block);
    case 'move-block':
      return row?.kind === 'block' && isDeepStrictEqual(row.block.position, command.position);
    case 'set-block':
      return row?.kind === 'block' && isDeepStrictEqual(row.block.config, command.config);
    case 'add-connection':
      return row?.kind === 'connection' && isDeepStrictEqual(row.connection, command.connection);
    case 'set-definition':
      return row?.kind === 'definition' && isDeepStrictEqual(row.definition, command.definition);
  }
};

const rowOf = (draft: Draft, content: DraftContent | undefined, key: string): DraftRow => {
  const revision = draft.revisions[key];
  return content === undefined || revision === undefined
    ? { kind: 'gone', key, revision: null }
    : { ...content, revision };
};

/** What an edit needs was there when it was made; that it is not there now is someone else's doing. */
const refusalOf = (refusal: Refusal, key: string): SaveRefusal =>
  refusal.code === 'not_found'
    ? { refusal: { code: 'draft_conflict', touched: [key] }, theirs: [{ kind: 'gone', key, revision: null }] }
    : { refusal, theirs: [] };

const applyAll = (document: BotDocument, commands: readonly EditCommand[]): Result<BotDocument, SaveRefusal> => {
  let current = document;
  for (const command of commands) {
    const applied = applyEdit(current, command);
    if (!applied.ok) return err(refusalOf(applied.error, touchedBy(command)));
    current = applied.value;
  }
  return ok(current);
};

type Rows = ReadonlyMap<string, DraftContent>;

/** The rows that a deleted flow takes with it although whoever deletes it has not seen them as they stand. */
const unseenBy = ({ command, revision, known }: DraftEdit, draft: Draft, rows: Rows): string[] => {
  if (command.type !== 'delete-flow') return [];
  const isSeen = (key: string): boolean => {
    const current = draft.revisions[key] ?? 0;
    return known === undefined ? current <= (revision ?? 0) : known[key] === current;
  };
  return [...rows.values()]
    .filter((row) => (row.kind === 'block' || row.kind === 'connection') && row.flowId === command.flowId)
    .map(({ key }) => key)
    .filter((key) => !isSeen(key));
};

/**
 * The drawing after the edits, or why not. Each edit names the revision of the one row that it touches, as it was before
 * all of them; a row that someone else changed meanwhile is a conflict, and so is one that goes with a deleted
 * flow; then nothing at all is written (B27).
 */
export const decideSave = (draft: Draft, edits: readonly DraftEdit[]): Result<BotDocument, SaveRefusal> => {
  const rows: Rows = draftRowsOf(draft.document);
  const isStale = ({ command, revision }: DraftEdit) => (draft.revisions[touchedBy(command)] ?? null) !== revision;
  const isDone = (edit: DraftEdit) => isStale(edit) && isAlreadySo(edit.command, rows.get(touchedBy(edit.command)));
  const open = edits.filter((edit) => !isDone(edit));
  const conflicts = open
    .map((edit) => ({ edit, unseen: unseenBy(edit, draft, rows) }))
    .filter(({ edit, unseen }) => isStale(edit) || unseen.length > 0);
  if (conflicts.length > 0) {
    const touched = [...new Set(conflicts.map(({ edit }) => touchedBy(edit.command)))];
    const lost = new Set([...touched, ...conflicts.flatMap(({ unseen }) => unseen)]);
    const theirs = [...lost].map((key) => rowOf(draft, rows.get(key), key));
    return err({ refusal: { code: 'draft_conflict', touched }, theirs });
  }
  return applyAll(
    draft.document,
    open.map((edit) => edit.command),
  );
};
