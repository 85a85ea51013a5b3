import type { BotId, FlowId, BlockId } from '@baton/core/ids';
import { useNavigate } from '@tanstack/react-router';
import { useReactFlow } from '@xyflow/react';
import { useContext } from 'react';
import { createStore } from 'zustand';
import { useCanvasStore } from './canvas/canvas-store.ts';
import { FlowIdContext } from './flow-context.ts';

export type GoTo = (flowId: FlowId | null, blockId: BlockId | null) => void;

/** A block to show as soon as its flow is open. */
const awaited = createStore<{ readonly blockId: BlockId | null }>(() => ({ blockId: null }));

export interface GoToBlock {
  readonly goTo: GoTo;
  /** Shows the block that was asked for before this flow was open. */
  readonly arrive: () => void;
}

/** Goes to a block: selects it and brings it into the middle, in this flow or another of the bot. */
export const useGoTo = (botId: BotId): GoToBlock => {
  const canvas = useCanvasStore();
  const openId = useContext(FlowIdContext);
  const navigate = useNavigate();
  const { setCenter, getZoom } = useReactFlow();
  const show = (blockId: BlockId): void => {
    const node = canvas.getState().nodes.find(({ id }) => id === blockId);
    if (node === undefined) return;
    canvas.getState().select(new Set([blockId]));
    const { x, y } = node.position;
    const [width, height] = [node.measured?.width ?? 264, node.measured?.height ?? 160];
    void setCenter(x + width / 2, y + height / 2, { zoom: Math.max(getZoom(), 0.8), duration: 180 });
  };
  return {
    goTo: (flowId, blockId) => {
      if (flowId === null) return;
      if (flowId === openId) {
        if (blockId !== null) show(blockId);
        return;
      }
      awaited.setState({ blockId });
      void navigate({ to: '/bots/$botId/flows/{-$flowId}', params: { botId, flowId } });
    },
    arrive: () => {
      const { blockId } = awaited.getState();
      awaited.setState({ blockId: null });
      if (blockId !== null) show(blockId);
    },
  };
};
