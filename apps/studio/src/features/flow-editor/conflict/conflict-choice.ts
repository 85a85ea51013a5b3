import { invertEdit } from '@baton/core/flow/invert-edit';
import { touchedBy, type EditCommand } from '@baton/core/flow/edit';
import type { Block, BotDocument } from '@baton/core/flow/flow';
import type { NewId } from '@baton/core/ids';
import { findRow, type DraftRow } from '../draft-row.ts';

/** `both` keeps theirs, and mine beside it as a copy; for blocks only. */
export type ConflictSide = 'mine' | 'theirs' | 'both';

export interface ConflictSides {
  readonly rows: readonly string[];
  readonly mine: BotDocument;
  readonly theirs: BotDocument;
}

const copyStep = 200;

/** The edits that bring back, as this page has it, what the others deleted. */
const revive = (mine: BotDocument, theirs: BotDocument, row: DraftRow): EditCommand[] => {
  if (row.kind === 'definition') return [];
  const { flow } = row;
  if (!theirs.flows.some(({ id }) => id === flow.id)) return invertEdit(mine, { type: 'delete-flow', flowId: flow.id });
  switch (row.kind) {
    case 'flow':
      return [];
    case 'block':
      return invertEdit(mine, { type: 'delete-block', flowId: flow.id, blockId: row.block.id });
    case 'connection':
      return invertEdit(mine, { type: 'delete-connection', flowId: flow.id, connectionId: row.connection.id });
  }
};

const order = ['add-flow', 'add-block', 'add-connection'];

const inOrder = (commands: readonly EditCommand[]): EditCommand[] => {
  const firsts = new Map(commands.map((command) => [touchedBy(command), command]));
  return [...firsts.values()].toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
};

const copyOf = (row: DraftRow, newId: NewId): EditCommand[] => {
  if (row.kind !== 'block') return [];
  const { x, y } = row.block.position;
  const block: Block = { ...row.block, id: newId('block'), position: { x, y: y + copyStep } };
  return [{ type: 'add-block', flowId: row.flow.id, block }];
};

/** Blocks that this page deleted and that stay, because the others' side was chosen; their connections stay too. */
const isDetaching = (theirs: BotDocument, kept: ReadonlySet<string>, edit: EditCommand): boolean => {
  if (edit.type !== 'delete-connection') return false;
  const row = findRow(theirs, edit.connectionId);
  return row?.kind === 'connection' && (kept.has(row.connection.from.blockId) || kept.has(row.connection.to));
};

/**
 * The edits to make on top of what the others saved, once a side was chosen for each row of a conflict (B27). What is not
 * in conflict is kept; what the others deleted and this page wants is added anew.
 */
export const editsAfterChoice = (
  { rows, mine, theirs }: ConflictSides,
  choice: { readonly queue: readonly EditCommand[]; readonly sideOf: (row: string) => ConflictSide },
  newId: NewId,
): EditCommand[] => {
  const own = (row: string): DraftRow | null => findRow(mine, row);
  const wanted = rows.filter((row) => choice.sideOf(row) === 'mine');
  const given = new Set(rows.filter((row) => choice.sideOf(row) !== 'mine'));
  const kept = new Set([...given].filter((row) => own(row) === null));
  const revived = inOrder(
    wanted.flatMap((row) => {
      const found = own(row);
      return found === null || findRow(theirs, row) !== null ? [] : revive(mine, theirs, found);
    }),
  );
  const isAnew = new Set(revived.map(touchedBy));
  const copies = rows.flatMap((row) => {
    const found = choice.sideOf(row) === 'both' ? own(row) : null;
    return found === null ? [] : copyOf(found, newId);
  });
  const rest = choice.queue.filter((edit) => {
    const row = touchedBy(edit);
    return !given.has(row) && !isAnew.has(row) && !isDetaching(theirs, kept, edit);
  });
  return [...revived, ...rest, ...copies];
};
