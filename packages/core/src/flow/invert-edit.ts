import type { FlowId } from '../ids.ts';
import { applyEdit } from './draft.ts';
import { isAttachedTo } from './edit-flow.ts';
import type { EditCommand } from './edit.ts';
import type { Block, BotDocument, Connection, Flow } from './flow.ts';

const addingBlock =
  (flowId: FlowId) =>
  (block: Block): EditCommand => ({ type: 'add-block', flowId, block });

const addingConnection =
  (flowId: FlowId) =>
  (connection: Connection): EditCommand => ({ type: 'add-connection', flowId, connection });

const restoreFlow = ({ id, name, blocks, connections }: Flow): EditCommand[] => [
  { type: 'add-flow', flowId: id, name },
  ...blocks.map(addingBlock(id)),
  ...connections.map(addingConnection(id)),
];

type BlockCommand = Extract<EditCommand, { blockId: string }>;

const restoreBlock = (flow: Flow, block: Block, command: BlockCommand): EditCommand[] => {
  const place = { flowId: flow.id, blockId: block.id };
  switch (command.type) {
    case 'move-block':
      return [{ type: 'move-block', ...place, position: block.position }];
    case 'set-block':
      return [{ type: 'set-block', ...place, config: block.config }];
    case 'delete-block':
      return [
        addingBlock(flow.id)(block),
        ...flow.connections.filter(isAttachedTo(block.id)).map(addingConnection(flow.id)),
      ];
  }
};

const invertInFlow = (
  flow: Flow,
  command: Exclude<EditCommand, { type: 'set-definition' | 'add-flow' }>,
): EditCommand[] => {
  switch (command.type) {
    case 'rename-flow':
      return [{ type: 'rename-flow', flowId: flow.id, name: flow.name }];
    case 'delete-flow':
      return restoreFlow(flow);
    case 'add-block':
      return [{ type: 'delete-block', flowId: flow.id, blockId: command.block.id }];
    case 'add-connection':
      return [{ type: 'delete-connection', flowId: flow.id, connectionId: command.connection.id }];
    case 'delete-connection':
      return flow.connections.filter(({ id }) => id === command.connectionId).map(addingConnection(flow.id));
    case 'move-block':
    case 'set-block':
    case 'delete-block':
      return flow.blocks
        .filter(({ id }) => id === command.blockId)
        .flatMap((block) => restoreBlock(flow, block, command));
  }
};

/**
 * The commands that take an edit back, to be asked for before it is carried out, and carried out in their order. None for an
 * edit that would be refused.
 */
export const invertEdit = (document: BotDocument, command: EditCommand): EditCommand[] => {
  if (!applyEdit(document, command).ok) return [];
  if (command.type === 'set-definition') return [{ type: 'set-definition', definition: document.definition }];
  if (command.type === 'add-flow') return [{ type: 'delete-flow', flowId: command.flowId }];
  const flow = document.flows.find(({ id }) => id === command.flowId);
  return flow === undefined ? [] : invertInFlow(flow, command);
};
