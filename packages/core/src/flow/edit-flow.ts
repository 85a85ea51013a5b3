import type { BlockId, ConnectionId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { EditCommand } from './edit.ts';
import type { Block, Connection, Flow } from './flow.ts';

/** The commands that change one flow from inside. */
export type FlowCommand = Extract<EditCommand, { flowId: string }> & { readonly type: FlowCommandType };
type FlowCommandType =
  | 'rename-flow'
  | 'add-block'
  | 'move-block'
  | 'set-block'
  | 'delete-block'
  | 'add-connection'
  | 'delete-connection';

const refuse = (message: string): Result<Flow, Refusal> => err({ code: 'invalid_input', message });
const notFound: Result<Flow, Refusal> = err({ code: 'not_found' });

const hasBlock = (flow: Flow, blockId: BlockId): boolean => flow.blocks.some(({ id }) => id === blockId);

const addBlock = (flow: Flow, block: Block): Result<Flow, Refusal> =>
  hasBlock(flow, block.id)
    ? refuse('There is a block of this id already.')
    : ok({ ...flow, blocks: [...flow.blocks, block] });

const changeBlock = (flow: Flow, blockId: BlockId, changes: Partial<Block>): Result<Flow, Refusal> =>
  hasBlock(flow, blockId)
    ? ok({ ...flow, blocks: flow.blocks.map((block) => (block.id === blockId ? { ...block, ...changes } : block)) })
    : notFound;

export const isAttachedTo =
  (blockId: BlockId) =>
  ({ from, to }: Connection): boolean =>
    from.blockId === blockId || to === blockId;

const deleteBlock = (flow: Flow, blockId: BlockId): Result<Flow, Refusal> => {
  if (!hasBlock(flow, blockId)) return notFound;
  const isAttached = isAttachedTo(blockId);
  return ok({
    ...flow,
    blocks: flow.blocks.filter(({ id }) => id !== blockId),
    connections: flow.connections.filter((connection) => !isAttached(connection)),
  });
};

const addConnection = (flow: Flow, connection: Connection): Result<Flow, Refusal> => {
  const { from, to } = connection;
  if (!hasBlock(flow, from.blockId) || !hasBlock(flow, to)) return notFound;
  if (flow.connections.some(({ id }) => id === connection.id))
    return refuse('There is a connection of this id already.');
  const isTaken = flow.connections.some(
    (other) => other.from.blockId === from.blockId && other.from.outlet === from.outlet,
  );
  return isTaken
    ? refuse('This outlet leads somewhere already. Delete that connection first.')
    : ok({ ...flow, connections: [...flow.connections, connection] });
};

const deleteConnection = (flow: Flow, connectionId: ConnectionId): Result<Flow, Refusal> =>
  flow.connections.some(({ id }) => id === connectionId)
    ? ok({ ...flow, connections: flow.connections.filter(({ id }) => id !== connectionId) })
    : notFound;

/** Carries out a command inside its flow. */
export const editFlow = (flow: Flow, command: FlowCommand): Result<Flow, Refusal> => {
  switch (command.type) {
    case 'rename-flow':
      return ok({ ...flow, name: command.name });
    case 'add-block':
      return addBlock(flow, command.block);
    case 'move-block':
      return changeBlock(flow, command.blockId, { position: command.position });
    case 'set-block':
      return changeBlock(flow, command.blockId, { config: command.config });
    case 'delete-block':
      return deleteBlock(flow, command.blockId);
    case 'add-connection':
      return addConnection(flow, command.connection);
    case 'delete-connection':
      return deleteConnection(flow, command.connectionId);
  }
};
