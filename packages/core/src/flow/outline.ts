import type { BlockProblem, BlockRegistry, BotOutline, BoundBlock, Problem } from '../engine/block-definition.ts';
import type { ProblemOfExpression } from '../engine/tools.ts';
import type { BlockId, FlowId } from '../ids.ts';
import type { Block, BotDocument, Flow } from './flow.ts';

/** A block of a document with what its kind makes of it; `bound` is null where its type or settings cannot be read. */
export interface DrawnBlock {
  readonly block: Block;
  readonly bound: BoundBlock | null;
  /** What stopped the binding, in words. */
  readonly error: string | null;
  readonly isEntry: boolean;
  readonly waitsFor: 'visitor' | 'people' | null;
}

/** A flow made ready to be checked: blocks and connections by id. */
export interface DrawnFlow {
  readonly flow: Flow;
  readonly blocks: ReadonlyMap<BlockId, DrawnBlock>;
  /** Connected outlets of each block, with where they lead. */
  readonly exits: ReadonlyMap<BlockId, ReadonlyMap<string, BlockId>>;
}

/** Where nothing is to be said of expressions: a summary, a proof. */
const uncheckedExpression: ProblemOfExpression = () => null;

export const outlineOf = (
  document: BotDocument,
  problemOfExpression: ProblemOfExpression = uncheckedExpression,
): BotOutline => ({
  definition: document.definition,
  flows: new Map(
    document.flows.map((flow) => [flow.id, { name: flow.name, blockIds: new Set(flow.blocks.map(({ id }) => id)) }]),
  ),
  problemOfExpression,
});

const drawBlock = (block: Block, registry: BlockRegistry): DrawnBlock => {
  const kind = registry.get(block.type);
  if (kind === undefined) {
    return { block, bound: null, error: `there is no block of type "${block.type}"`, isEntry: false, waitsFor: null };
  }
  const bound = kind.bind(block.config);
  const { isEntry, waitsFor } = kind;
  return bound.ok
    ? { block, bound: bound.value, error: null, isEntry, waitsFor }
    : { block, bound: null, error: bound.error, isEntry, waitsFor };
};

const exitsOf = (flow: Flow): Map<BlockId, Map<string, BlockId>> => {
  const exits = new Map<BlockId, Map<string, BlockId>>();
  for (const { from, to } of flow.connections) {
    const ofBlock = exits.get(from.blockId) ?? new Map<string, BlockId>();
    exits.set(from.blockId, ofBlock.set(from.outlet, to));
  }
  return exits;
};

export const drawFlow = (flow: Flow, registry: BlockRegistry): DrawnFlow => ({
  flow,
  blocks: new Map(flow.blocks.map((block) => [block.id, drawBlock(block, registry)])),
  exits: exitsOf(flow),
});

export const problemAt = (
  place: { readonly flowId: FlowId | null; readonly blockId: BlockId | null },
  problem: BlockProblem,
): Problem => ({ ...problem, ...place });
