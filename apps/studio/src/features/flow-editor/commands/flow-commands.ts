import type { EditCommand } from '@baton/core/flow/edit';
import type { Block, Connection, Flow, Position } from '@baton/core/flow/flow';
import type { BlockId, ConnectionId, NewId } from '@baton/core/ids';
import { boundOf, boundRegistry } from '../bound-blocks.ts';

/** An exit of a block, as connections name it. */
export type OutletPlace = Connection['from'];

export const connectionAt = (flow: Flow, { blockId, outlet }: OutletPlace): Connection | null =>
  flow.connections.find(({ from }) => from.blockId === blockId && from.outlet === outlet) ?? null;

const disconnecting =
  (flow: Flow) =>
  ({ id }: Connection): EditCommand => ({ type: 'delete-connection', flowId: flow.id, connectionId: id });

const takeOff = (flow: Flow, from: OutletPlace): EditCommand[] => {
  const taken = connectionAt(flow, from);
  return taken === null ? [] : [disconnecting(flow)(taken)];
};

/** Connects an outlet to a block; an outlet leads to one place, so that what it led to gives way. */
export const connectCommands = (
  flow: Flow,
  { from, to }: Pick<Connection, 'from' | 'to'>,
  newId: NewId,
): EditCommand[] =>
  connectionAt(flow, from)?.to === to
    ? []
    : [
        ...takeOff(flow, from),
        { type: 'add-connection', flowId: flow.id, connection: { id: newId('connection'), from, to } },
      ];

/** Moves either end of a connection; it stays the same connection to a designer, and is another row. */
export const reconnectCommands = (
  flow: Flow,
  change: { readonly old: Connection; readonly from: OutletPlace; readonly to: BlockId },
  newId: NewId,
): EditCommand[] => {
  const { old, from, to } = change;
  const isSamePlace = old.from.blockId === from.blockId && old.from.outlet === from.outlet;
  if (isSamePlace && old.to === to) return [];
  return [...(isSamePlace ? [] : [disconnecting(flow)(old)]), ...connectCommands(flow, { from, to }, newId)];
};

interface NewBlock {
  readonly block: Block;
  /** The outlet that leads to it, if one was dragged out or has nowhere to go yet. */
  readonly from: OutletPlace | null;
}

export const addBlockCommands = (flow: Flow, { block, from }: NewBlock, newId: NewId): EditCommand[] => {
  const isEntry = boundRegistry.get(block.type)?.isEntry === true;
  return [
    { type: 'add-block', flowId: flow.id, block },
    ...(from === null || isEntry ? [] : connectCommands(flow, { from, to: block.id }, newId)),
  ];
};

/** A flow keeps one start, as none can be added from the palette. */
const mayGo = (flow: Flow, ids: ReadonlySet<string>): Block[] => {
  const isEntry = ({ type }: Block): boolean => boundRegistry.get(type)?.isEntry === true;
  const kept = flow.blocks.find((block) => isEntry(block) && !ids.has(block.id)) ?? flow.blocks.find(isEntry);
  return flow.blocks.filter((block) => ids.has(block.id) && block !== kept);
};

/** Deletes blocks with their connections, and connections by themselves; the flow's last start stays. */
export const deleteCommands = (flow: Flow, ids: ReadonlySet<string>): EditCommand[] => {
  const blocks = mayGo(flow, ids);
  const gone = new Set(blocks.map(({ id }) => id));
  const connections = flow.connections.filter(
    ({ id, from, to }) => ids.has(id) || gone.has(from.blockId) || gone.has(to),
  );
  return [
    ...connections.map(disconnecting(flow)),
    ...blocks.map(({ id }): EditCommand => ({ type: 'delete-block', flowId: flow.id, blockId: id })),
  ];
};

const duplicateStep = 32;

export interface Duplicated {
  readonly commands: EditCommand[];
  readonly blockIds: BlockId[];
}

/** Copies blocks, and the connections between them, a little to the side. */
export const duplicateCommands = (flow: Flow, ids: ReadonlySet<string>, newId: NewId): Duplicated => {
  const copied = flow.blocks.filter(({ id, type }) => ids.has(id) && boundRegistry.get(type)?.isEntry !== true);
  const copies = new Map(copied.map(({ id }) => [id, newId('block')]));
  const blocks = copied.flatMap((block): EditCommand[] => {
    const id = copies.get(block.id);
    const position = { x: block.position.x + duplicateStep, y: block.position.y + duplicateStep };
    return id === undefined ? [] : [{ type: 'add-block', flowId: flow.id, block: { ...block, id, position } }];
  });
  const connections = flow.connections.flatMap(({ from, to }): EditCommand[] => {
    const [source, target] = [copies.get(from.blockId), copies.get(to)];
    if (source === undefined || target === undefined) return [];
    const connection = { id: newId('connection'), from: { blockId: source, outlet: from.outlet }, to: target };
    return [{ type: 'add-connection', flowId: flow.id, connection }];
  });
  return { commands: [...blocks, ...connections], blockIds: [...copies.values()] };
};

/** Moves the blocks that really went elsewhere. */
export const moveCommands = (flow: Flow, places: ReadonlyMap<string, Position>): EditCommand[] =>
  flow.blocks.flatMap((block): EditCommand[] => {
    const position = places.get(block.id);
    if (position === undefined || (position.x === block.position.x && position.y === block.position.y)) return [];
    return [{ type: 'move-block', flowId: flow.id, blockId: block.id, position: { x: position.x, y: position.y } }];
  });

const jsonOf = (config: unknown): Block['config'] => JSON.parse(JSON.stringify(config));

/** Sets a block's settings; connections of outlets that these settings no longer have go with them. */
export const configureCommands = (flow: Flow, block: Block, config: unknown): EditCommand[] => {
  const changed = { ...block, config: jsonOf(config) };
  const outlets = boundOf(changed)?.outlets;
  const lost = flow.connections.filter(
    ({ from }) => from.blockId === block.id && outlets !== undefined && !outlets.some(({ id }) => id === from.outlet),
  );
  return [
    ...lost.map(disconnecting(flow)),
    { type: 'set-block', flowId: flow.id, blockId: block.id, config: changed.config },
  ];
};

/** One connection by its id. */
export const disconnectCommand = (flow: Flow, connectionId: ConnectionId): EditCommand => ({
  type: 'delete-connection',
  flowId: flow.id,
  connectionId,
});

/** The first exit of a block that leads nowhere yet. */
export const freeOutlet = (flow: Flow, block: Block): OutletPlace | null => {
  const free = boundOf(block)?.outlets.find(({ id }) => connectionAt(flow, { blockId: block.id, outlet: id }) === null);
  return free === undefined ? null : { blockId: block.id, outlet: free.id };
};
