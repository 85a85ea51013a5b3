import { touchedBy, type EditCommand } from '@baton/core/flow/edit';

export type Revisions = Readonly<Record<string, number>>;

/** What `draft.save` takes: a command and the revision of the row it touches, null for a row that is new. */
export interface DraftEdit {
  readonly command: EditCommand;
  readonly revision: number | null;
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

const isAdd = (command: EditCommand): boolean => command.type.startsWith('add-');

/**
 * The commands that may go in one save: the longest beginning of the queue that touches no row twice, so that each is
 * made on a revision that the server has told.
 */
export const nextBatch = (queue: readonly EditCommand[], revisions: Revisions): DraftEdit[] => {
  const rows = new Set<string>();
  const batch: DraftEdit[] = [];
  for (const command of queue) {
    const row = touchedBy(command);
    if (rows.has(row) || batch.length === 200) break;
    rows.add(row);
    batch.push({ command, revision: isAdd(command) ? null : (revisions[row] ?? null) });
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
