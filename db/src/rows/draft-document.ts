import type { FlowId } from '@baton/core/ids';

export interface DraftTables {
  readonly definition: unknown;
  readonly flows: readonly { readonly id: FlowId; readonly name: string }[];
  readonly blocks: readonly {
    readonly id: string;
    readonly flowId: FlowId;
    readonly type: string;
    readonly x: number;
    readonly y: number;
    readonly config: unknown;
  }[];
  readonly connections: readonly {
    readonly id: string;
    readonly flowId: FlowId;
    readonly fromBlockId: string;
    readonly outlet: string;
    readonly toBlockId: string;
  }[];
}

/** Puts the rows of a draft together to the shape of a document, still to be parsed. */
export const documentOf = ({ definition, flows, blocks, connections }: DraftTables): unknown => {
  const blocksOf = byFlow(blocks);
  const connectionsOf = byFlow(connections);
  return {
    schemaVersion: 1,
    definition,
    flows: flows.map(({ id, name }) => ({
      id,
      name,
      blocks: (blocksOf.get(id) ?? []).map((row) => ({
        id: row.id,
        type: row.type,
        position: { x: row.x, y: row.y },
        config: row.config,
      })),
      connections: (connectionsOf.get(id) ?? []).map((row) => ({
        id: row.id,
        from: { blockId: row.fromBlockId, outlet: row.outlet },
        to: row.toBlockId,
      })),
    })),
  };
};

const byFlow = <Row extends { readonly flowId: FlowId }>(rows: readonly Row[]): Map<FlowId, Row[]> => {
  const groups = new Map<FlowId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.flowId);
    if (group === undefined) groups.set(row.flowId, [row]);
    else group.push(row);
  }
  return groups;
};
