import { touchedBy, type EditCommand } from '@baton/core/flow/edit';
import type { BotDocument } from '@baton/core/flow/flow';

export type Revisions = Readonly<Record<string, number>>;

/** What `draft.save` takes: a command and the revision of the row it touches, null for a row that is new. */
export interface DraftEdit {
  readonly command: EditCommand;
  readonly revision: number | null;
  /** With `delete-flow`: the revisions of the rows that this page knew and has no more; those of the flow are among them. */
  readonly known?: Revisions;
}

/** Whether the later of two commands on one row says all that the first one said. */
const replaces = (earlier: EditCommand, later: EditCommand): boolean => {
  const isSetter = !['add-flow', 'add-block', 'add-connection'].includes(later.type);
  return isSetter && earlier.type === later.type && touchedBy(earlier) === touchedBy(later);
};

/** A drag is many moves and one save: a setter that is set again before it was sent takes the place of the first. */
export const enqueue = (queue: readonly EditCommand[], command: EditCommand): EditCommand[] => {
  const last = queue.findLastIndex((queued) => touchedBy(queued) === touchedBy(command));
  const previous = queue[last];
  return previous !== undefined && replaces(previous, command) ? queue.with(last, command) : [...queue, command];
};

/** The rows that a document lacks, of those that the server told of. */
const goneFrom = (document: BotDocument, revisions: Revisions): Revisions => {
  const held = new Set<string>(['definition']);
  for (const { id, blocks, connections } of document.flows) {
    held.add(id);
    for (const row of [...blocks, ...connections]) held.add(row.id);
  }
  return Object.fromEntries(Object.entries(revisions).filter(([row]) => !held.has(row)));
};

const isAdd = (command: EditCommand): boolean => command.type.startsWith('add-');

/**
 * The commands that may go in one save: the longest beginning of the queue that touches no row twice, so that each is
 * made on a revision that the server has told.
 */
export const nextBatch = (
  queue: readonly EditCommand[],
  { document, revisions }: { readonly document: BotDocument; readonly revisions: Revisions },
): DraftEdit[] => {
  const rows = new Set<string>();
  const batch: DraftEdit[] = [];
  for (const command of queue) {
    const row = touchedBy(command);
    if (rows.has(row) || batch.length === 200) break;
    rows.add(row);
    const edit = { command, revision: isAdd(command) ? null : (revisions[row] ?? null) };
    batch.push(command.type === 'delete-flow' ? { ...edit, known: goneFrom(document, revisions) } : edit);
  }
  return batch;
};

const isDelete = (command: EditCommand): boolean => command.type.startsWith('delete-');

/**
 * The revisions after a save: only of what was saved, because a revision whose content is not held would let an edit
 * overwrite others' work; a deleted row has none any more.
 */
export const revisionsAfter = (known: Revisions, batch: readonly DraftEdit[], answered: Revisions): Revisions => {
  const after: Record<string, number> = { ...known };
  for (const { command } of batch) {
    const row = touchedBy(command);
    const revision = answered[row];
    if (isDelete(command)) Reflect.deleteProperty(after, row);
    else if (revision !== undefined) after[row] = revision;
  }
  return after;
};
