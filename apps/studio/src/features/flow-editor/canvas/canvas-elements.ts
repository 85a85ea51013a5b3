import type { Block, Connection } from '@baton/core/flow/flow';
import type { Edge, Node } from '@xyflow/react';

/** A block as the canvas draws it. All kinds of blocks are one kind of node; its card comes from the block's editor half. */
export type BlockNode = Node<{ readonly block: Block }, 'block'>;
export type ConnectionEdge = Edge<{ readonly connection: Connection }, 'connection'>;

/** The same array where every element is the one that stood there, so that nothing is indexed or drawn again for nothing. */
const keptOr = <Element>(before: Element[], after: Element[]): Element[] =>
  before.length === after.length && after.every((element, index) => element === before[index]) ? before : after;

const nodeOf = (block: Block, before: BlockNode | undefined, nameOf: (block: Block) => string): BlockNode => {
  if (before?.data.block === block) return before;
  const position = before?.dragging === true ? before.position : block.position;
  return { ...before, id: block.id, type: 'block', position, data: { block }, ariaLabel: nameOf(block) };
};

/** The nodes of a flow; a block that did not change keeps its node, with selection and measures. */
export const nodesOfBlocks = (
  blocks: readonly Block[],
  before: BlockNode[],
  nameOf: (block: Block) => string,
): BlockNode[] => {
  const known = new Map(before.map((node) => [node.id, node]));
  return keptOr(
    before,
    blocks.map((block) => nodeOf(block, known.get(block.id), nameOf)),
  );
};

/** The edges of a flow; a connection that did not change keeps its edge, with its selection. */
export const edgesOfConnections = (connections: readonly Connection[], before: ConnectionEdge[]): ConnectionEdge[] => {
  const known = new Map(before.map((edge) => [edge.id, edge]));
  return keptOr(
    before,
    connections.map((connection): ConnectionEdge => {
      const edge = known.get(connection.id);
      if (edge?.data?.connection === connection) return edge;
      const { id, from, to } = connection;
      const ends = { source: from.blockId, sourceHandle: from.outlet, target: to };
      return { ...edge, id, type: 'connection', ...ends, data: { connection } };
    }),
  );
};
