import type { BlockProblem, BotOutline, Outlet, Problem } from '../engine/block-definition.ts';
import type { Connection } from './flow.ts';
import { problemAt, type DrawnBlock, type DrawnFlow } from './outline.ts';

const unconnected = ({ label, whenUnconnected }: Outlet): BlockProblem => ({
  severity: whenUnconnected,
  code: 'outlet-unconnected',
  message:
    whenUnconnected === 'error'
      ? `"${label}" leads nowhere, and the visitor would be left without an answer. Connect it.`
      : `"${label}" leads nowhere, so the flow ends here. Connect it, or put an End there.`,
});

const outletProblems = (flow: DrawnFlow, { block, bound }: DrawnBlock): BlockProblem[] => {
  const connected = flow.exits.get(block.id);
  return (bound?.outlets ?? []).filter(({ id }) => connected?.has(id) !== true).map(unconnected);
};

const targetProblems = (outline: BotOutline, { bound }: DrawnBlock): BlockProblem[] =>
  (bound?.targets ?? []).flatMap(({ flowId, blockId }): BlockProblem[] => {
    const flow = outline.flows.get(flowId);
    if (flow === undefined) {
      return [
        {
          severity: 'error',
          code: 'jump-to-nothing',
          message: 'This leads to a flow that is not there. Choose another.',
        },
      ];
    }
    if (blockId === null || flow.blockIds.has(blockId)) return [];
    const message = `This leads to a block that is not in "${flow.name}". Choose another.`;
    return [{ severity: 'error', code: 'jump-to-nothing', message }];
  });

const blockProblems = (flow: DrawnFlow, drawn: DrawnBlock, outline: BotOutline): BlockProblem[] => {
  if (drawn.bound === null) {
    const message = `This block cannot be read: ${drawn.error ?? 'its settings are wrong'}.`;
    return [{ severity: 'error', code: 'block-unreadable', message }];
  }
  return [...drawn.bound.problems(outline), ...outletProblems(flow, drawn), ...targetProblems(outline, drawn)];
};

const connectionProblem = (flow: DrawnFlow, { from, to }: Connection): string | null => {
  const source = flow.blocks.get(from.blockId);
  if (source === undefined) return 'A connection begins at a block that is not there. Delete it.';
  if (!flow.blocks.has(to)) return 'A connection leads to a block that is not there. Connect it again.';
  if (source.bound === null || source.bound.outlets.some(({ id }) => id === from.outlet)) return null;
  return `A connection begins at an outlet "${from.outlet}" that this block does not have. Delete it.`;
};

const connectionProblems = (flow: DrawnFlow): Problem[] => {
  const used = new Set<string>();
  return flow.flow.connections.flatMap((connection): Problem[] => {
    const { blockId, outlet } = connection.from;
    const key = `${blockId} ${outlet}`;
    const message = used.has(key)
      ? 'Two connections begin at one outlet. Delete one.'
      : connectionProblem(flow, connection);
    used.add(key);
    const place = { flowId: flow.flow.id, blockId: flow.blocks.has(blockId) ? blockId : null };
    return message === null ? [] : [problemAt(place, { severity: 'error', code: 'connection-wrong', message })];
  });
};

const startProblems = (flow: DrawnFlow): Problem[] => {
  const starts = [...flow.blocks.values()].filter(({ isEntry }) => isEntry);
  const place = { flowId: flow.flow.id, blockId: starts[1]?.block.id ?? null };
  if (starts.length === 1) return [];
  const message =
    starts.length === 0
      ? `Flow "${flow.flow.name}" has no start. Add a Start block.`
      : `Flow "${flow.flow.name}" has two starts. Delete one.`;
  return [problemAt(place, { severity: 'error', code: 'start-block', message })];
};

/** What is wrong inside one flow. */
export const validateFlow = (flow: DrawnFlow, outline: BotOutline): Problem[] => [
  ...startProblems(flow),
  ...[...flow.blocks.values()].flatMap((drawn) =>
    blockProblems(flow, drawn, outline).map((problem) =>
      problemAt({ flowId: flow.flow.id, blockId: drawn.block.id }, problem),
    ),
  ),
  ...connectionProblems(flow),
];
