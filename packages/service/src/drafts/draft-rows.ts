import type { BotDocument, Flow } from '@baton/core/flow/flow';
import { isDeepStrictEqual } from 'node:util';
import type { DraftRow } from './draft-row.ts';

type WithoutRevision<Row> = Row extends { readonly revision: unknown } ? Omit<Row, 'revision'> : never;

/** The content of a row of the draft, without the number that its save gives it. */
export type DraftContent = WithoutRevision<Exclude<DraftRow, { kind: 'gone' }>>;

const rowsOfFlow = ({ id: flowId, name, blocks, connections }: Flow): DraftContent[] => [
  { kind: 'flow', key: flowId, name },
  ...blocks.map((block) => ({ kind: 'block' as const, key: block.id, flowId, block })),
  ...connections.map((connection) => ({ kind: 'connection' as const, key: connection.id, flowId, connection })),
];

/** A draft's rows by their keys. */
export const draftRowsOf = (document: BotDocument): ReadonlyMap<string, DraftContent> => {
  const rows: DraftContent[] = [
    { kind: 'definition', key: 'definition', definition: document.definition },
    ...document.flows.flatMap(rowsOfFlow),
  ];
  return new Map(rows.map((row) => [row.key, row]));
};

export interface DraftDifference {
  /** Rows that are new or hold something else now. */
  readonly written: readonly DraftContent[];
  readonly deleted: readonly DraftContent[];
}

/** What a save has to write, and no more: rows that hold the same are left alone, and keep their revisions. */
export const draftDifference = (before: BotDocument, after: BotDocument): DraftDifference => {
  const old = draftRowsOf(before);
  const now = draftRowsOf(after);
  return {
    written: [...now.values()].filter((row) => !isDeepStrictEqual(old.get(row.key), row)),
    deleted: [...old.values()].filter((row) => !now.has(row.key)),
  };
};
