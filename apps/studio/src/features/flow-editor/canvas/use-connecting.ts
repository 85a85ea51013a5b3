import type { Flow } from '@baton/core/flow/flow';
import type { BlockId } from '@baton/core/ids';
import type { Connection as Ends, FinalConnectionState } from '@xyflow/react';
import { newId } from '../../../lib/ids.ts';
import { connectCommands, reconnectCommands, type OutletPlace } from '../commands/flow-commands.ts';
import { useFlowEdits } from '../flow-context.ts';
import { boundRegistry } from '../bound-blocks.ts';
import { useCanvasStore } from './canvas-store.ts';
import type { ConnectionEdge } from './canvas-elements.ts';

const blockIn = (flow: Flow, id: string | null): BlockId | null =>
  flow.blocks.find((block) => block.id === id)?.id ?? null;

interface Connected {
  readonly from: OutletPlace;
  readonly to: BlockId;
}

const connectedBy = (flow: Flow, { source, sourceHandle, target }: Ends): Connected | null => {
  const [blockId, to] = [blockIn(flow, source), blockIn(flow, target)];
  return blockId === null || to === null || sourceHandle === null
    ? null
    : { from: { blockId, outlet: sourceHandle }, to };
};

const pointOf = (event: MouseEvent | TouchEvent): { x: number; y: number } => {
  const point = 'clientX' in event ? event : event.changedTouches[0];
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
};

/** The block under a place of the window: a connection may be dropped anywhere on a card, not only on its entry. */
const blockUnder = (flow: Flow, point: { x: number; y: number }): BlockId | null => {
  const element = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('.react-flow__node');
  const id = blockIn(flow, element?.dataset.id ?? null);
  const type = flow.blocks.find((block) => block.id === id)?.type ?? '';
  return boundRegistry.get(type)?.isEntry === true ? null : id;
};

const isVoid = (point: { x: number; y: number }): boolean =>
  document.elementFromPoint(point.x, point.y)?.classList.contains('react-flow__pane') === true;

export interface Connecting {
  connect(ends: Ends): void;
  reconnect(edge: ConnectionEdge, ends: Ends): void;
  /** A drag from an outlet that ended on no entry: on a card it connects, in the void it offers blocks. */
  drop(event: MouseEvent | TouchEvent, state: FinalConnectionState): void;
}

/** Makes and re-routes connections. */
export const useConnecting = (): Connecting => {
  const canvas = useCanvasStore();
  const { flow, edit } = useFlowEdits();
  const connect = (made: Connected): boolean => edit((open) => connectCommands(open, made, newId));
  return {
    connect: (ends) => {
      const open = flow();
      const made = open === null ? null : connectedBy(open, ends);
      if (made !== null) connect(made);
    },
    reconnect: (edge, ends) => {
      const old = edge.data?.connection;
      edit((open) => {
        const made = connectedBy(open, ends);
        return old === undefined || made === null ? [] : reconnectCommands(open, { old, ...made }, newId);
      });
    },
    drop: (event, state) => {
      const open = flow();
      const { fromHandle, fromNode } = state;
      if (open === null || state.isValid === true || fromHandle?.type !== 'source') return;
      const blockId = blockIn(open, fromNode?.id ?? null);
      const outlet = fromHandle.id ?? '';
      if (blockId === null || outlet === '') return;
      const from = { blockId, outlet };
      const point = pointOf(event);
      const to = blockUnder(open, point);
      if (to !== null) connect({ from, to });
      else if (isVoid(point)) {
        canvas.getState().openChooser({ clientX: point.x, clientY: point.y, from });
      }
    },
  };
};
