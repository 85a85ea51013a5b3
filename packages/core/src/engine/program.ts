import type { BotDefinition, BotDocument, Flow, VariableDeclaration } from '../flow/flow.ts';
import type { BlockId, FlowId, VersionId } from '../ids.ts';
import { err, type Result } from '../result.ts';
import type { BlockDefinition, BlockRegistry, BoundBlock } from './block-definition.ts';
import type { Frame } from './session.ts';

export interface ProgramBlock {
  readonly frame: Frame;
  /** What kind of block it is, in words: `Jump to`. */
  readonly title: string;
  /** The block with its settings; an error where they cannot be read, which stops a turn that comes here. */
  readonly bound: Result<BoundBlock, string>;
  /** Where each connected outlet leads. */
  readonly exits: ReadonlyMap<string, BlockId>;
}

export interface ProgramFlow {
  readonly name: string;
  readonly entryId: BlockId | null;
  readonly blocks: ReadonlyMap<BlockId, ProgramBlock>;
}

/** A version made ready to run: everything is found by a map, so that a step costs the same in a flow of any size. */
export interface Program {
  readonly versionId: VersionId;
  readonly definition: BotDefinition;
  readonly declarations: ReadonlyMap<string, VariableDeclaration>;
  readonly flows: ReadonlyMap<FlowId, ProgramFlow>;
}

const exitsOf = (flow: Flow): Map<BlockId, Map<string, BlockId>> => {
  const exits = new Map<BlockId, Map<string, BlockId>>();
  for (const { from, to } of flow.connections) {
    const ofBlock = exits.get(from.blockId) ?? new Map<string, BlockId>();
    exits.set(from.blockId, ofBlock.set(from.outlet, to));
  }
  return exits;
};

const bindBlock = (
  definition: BlockDefinition | undefined,
  type: string,
  config: unknown,
): Result<BoundBlock, string> =>
  definition === undefined ? err(`There is no block of type "${type}".`) : definition.bind(config);

const compileFlow = (flow: Flow, registry: BlockRegistry): ProgramFlow => {
  const exits = exitsOf(flow);
  const blocks = new Map<BlockId, ProgramBlock>();
  for (const block of flow.blocks) {
    blocks.set(block.id, {
      frame: { flowId: flow.id, blockId: block.id },
      title: registry.get(block.type)?.title ?? block.type,
      bound: bindBlock(registry.get(block.type), block.type, block.config),
      exits: exits.get(block.id) ?? new Map<string, BlockId>(),
    });
  }
  const entry = flow.blocks.find((block) => registry.get(block.type)?.isEntry === true);
  return { name: flow.name, entryId: entry?.id ?? null, blocks };
};

/** Makes a version ready to run, once per process (decisions.md, Flows). Never throws, whatever the document holds. */
export const compile = (versionId: VersionId, document: BotDocument, registry: BlockRegistry): Program => ({
  versionId,
  definition: document.definition,
  declarations: new Map(document.definition.variables.map((declaration) => [declaration.name, declaration])),
  flows: new Map(document.flows.map((flow) => [flow.id, compileFlow(flow, registry)])),
});

export const blockAt = (program: Program, frame: Frame): ProgramBlock | null =>
  program.flows.get(frame.flowId)?.blocks.get(frame.blockId) ?? null;

/** Where a flow begins; null when the version has no such flow, or the flow no start. */
export const entryOf = (program: Program, flowId: FlowId): Frame | null => {
  const blockId = program.flows.get(flowId)?.entryId ?? null;
  return blockId === null ? null : { flowId, blockId };
};
