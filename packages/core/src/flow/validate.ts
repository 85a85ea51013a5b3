import type { BlockRegistry, Problem } from '../engine/block-definition.ts';
import type { ProblemOfExpression } from '../engine/tools.ts';
import type { BotDocument } from './flow.ts';
import { drawFlow, outlineOf, problemAt, type DrawnFlow } from './outline.ts';
import { loopingBlocks, reachedBlocks, stepGraphOf } from './step-graph.ts';
import { validateDefinition } from './validate-definition.ts';
import { validateFlow } from './validate-flow.ts';

const graphProblems = (flows: readonly DrawnFlow[]): Problem[] => {
  const graph = stepGraphOf(flows);
  const reached = reachedBlocks(graph);
  const looping = loopingBlocks(graph);
  return flows.flatMap(({ flow, blocks }) =>
    [...blocks.values()].flatMap(({ block, isEntry }): Problem[] => {
      const place = { flowId: flow.id, blockId: block.id };
      if (!isEntry && !reached.has(block.id)) {
        const message = 'No start leads to this block. Connect it, or delete it.';
        return [problemAt(place, { severity: 'warning', code: 'block-unreachable', message })];
      }
      if (!looping.has(block.id)) return [];
      const message =
        'This block is on a way round that asks the visitor nothing. Make sure that the flow gets out of it.';
      return [problemAt(place, { severity: 'warning', code: 'loop-without-question', message })];
    }),
  );
};

/** What checking borrows; without `problemOfExpression` expressions are taken as they are. */
export interface ValidationTools {
  readonly problemOfExpression?: ProblemOfExpression;
}

/**
 * Everything that is wrong with a bot, as the canvas and publishing show it (product.md section 6, Problems): errors stop
 * publishing, warnings do not. Never throws; linear in the size of the bot.
 */
export const validateDocument = (
  document: BotDocument,
  registry: BlockRegistry,
  tools: ValidationTools = {},
): Problem[] => {
  const outline = outlineOf(document, tools.problemOfExpression);
  const flows = document.flows.map((flow) => drawFlow(flow, registry));
  return [
    ...validateDefinition(document).map((problem) => problemAt({ flowId: null, blockId: null }, problem)),
    ...flows.flatMap((flow) => validateFlow(flow, outline)),
    ...graphProblems(flows),
  ];
};
