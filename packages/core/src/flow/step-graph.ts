import type { BlockId, FlowId } from '../ids.ts';
import type { DrawnBlock, DrawnFlow } from './outline.ts';

/** A bot as one graph: each block with the blocks that may follow it, along outlets and jumps, across flows. */
export interface StepGraph {
  readonly blocks: ReadonlyMap<BlockId, DrawnBlock>;
  readonly following: ReadonlyMap<BlockId, readonly BlockId[]>;
  readonly entriesOfFlow: ReadonlyMap<FlowId, readonly BlockId[]>;
}

const entryIds = (flow: DrawnFlow): BlockId[] =>
  [...flow.blocks.values()].filter(({ isEntry }) => isEntry).map(({ block }) => block.id);

const targetIds = (drawn: DrawnBlock, entriesOfFlow: ReadonlyMap<FlowId, readonly BlockId[]>): readonly BlockId[] =>
  (drawn.bound?.targets ?? []).flatMap(({ flowId, blockId }) =>
    blockId === null ? (entriesOfFlow.get(flowId) ?? []) : [blockId],
  );

/** The graph of a whole bot. Block ids are taken to be unique in the bot; a block of one id hides another. */
export const stepGraphOf = (flows: readonly DrawnFlow[]): StepGraph => {
  const entriesOfFlow = new Map(flows.map((flow) => [flow.flow.id, entryIds(flow)]));
  const blocks = new Map<BlockId, DrawnBlock>();
  const following = new Map<BlockId, readonly BlockId[]>();
  for (const flow of flows) {
    for (const [id, drawn] of flow.blocks) {
      blocks.set(id, drawn);
      following.set(id, [...(flow.exits.get(id)?.values() ?? []), ...targetIds(drawn, entriesOfFlow)]);
    }
  }
  return { blocks, following, entriesOfFlow };
};

/** Every block that some flow's start leads to. Each flow may be run by itself: at the start, as a wrap-up, by a trigger. */
export const reachedBlocks = ({ following, entriesOfFlow }: StepGraph): ReadonlySet<BlockId> =>
  reachedFrom([...entriesOfFlow.values()].flat(), following);

/** Every block that the roots lead to, with the roots. */
export const reachedFrom = (roots: readonly BlockId[], following: StepGraph['following']): ReadonlySet<BlockId> => {
  const reached = new Set<BlockId>(roots);
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of following.get(id) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
};

/**
 * The blocks that lie on a way round on which nobody is waited for. Blocks that nothing leads to without waiting are
 * taken away until none is left (Kahn), then the same from the other end; what stays is on a loop or between two.
 */
export const loopingBlocks = ({ blocks, following }: StepGraph): ReadonlySet<BlockId> => {
  const running = new Set([...blocks].filter(([, { waitsFor }]) => waitsFor === null).map(([id]) => id));
  const forward = new Map([...running].map((id) => [id, (following.get(id) ?? []).filter((to) => running.has(to))]));
  const backward = new Map<BlockId, BlockId[]>();
  for (const [id, nexts] of forward) for (const to of nexts) addTo(backward, to, id);
  peel(running, forward, backward);
  peel(running, backward, forward);
  return running;
};

const addTo = (edges: Map<BlockId, BlockId[]>, from: BlockId, to: BlockId): void => {
  const known = edges.get(from);
  if (known === undefined) edges.set(from, [to]);
  else known.push(to);
};

type Edges = ReadonlyMap<BlockId, readonly BlockId[]>;

/** Takes away, again and again, every block of `left` that no other of them leads to. */
const peel = (left: Set<BlockId>, outgoing: Edges, incoming: Edges): void => {
  const count = new Map([...left].map((id) => [id, (incoming.get(id) ?? []).filter((from) => left.has(from)).length]));
  const open = [...left].filter((id) => count.get(id) === 0);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    left.delete(id);
    for (const to of outgoing.get(id) ?? []) {
      const rest = (count.get(to) ?? 0) - 1;
      count.set(to, rest);
      if (rest === 0 && left.has(to)) open.push(to);
    }
  }
};
