import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { boundRegistry } from '../bound-blocks.ts';
import { useCanvasStore } from './canvas-store.ts';

const readableZoom = 0.65;
const openingZoom = 0.85;
const margin = 48;

/** What one sees first: the whole flow where it can be read, else its start, from which one reads on. */
export const useOpeningView = (): (() => void) => {
  const canvas = useCanvasStore();
  const frame = useStoreApi();
  const view = useReactFlow();
  return () => {
    const { nodes } = canvas.getState();
    const { width, height } = frame.getState();
    if (nodes.length === 0) {
      void view.setViewport({ x: margin, y: height / 3, zoom: 1 });
      return;
    }
    const bounds = view.getNodesBounds(nodes);
    const whole = getViewportForBounds(bounds, width, height, 0.1, 1, 0.08);
    const start = nodes.find(({ data }) => boundRegistry.get(data.block.type)?.isEntry === true);
    if (whole.zoom >= readableZoom || start === undefined) void view.setViewport(whole);
    else {
      const { x, y } = start.position;
      const top = Math.max(height / 3, margin);
      void view.setViewport({ x: margin - x * openingZoom, y: top - y * openingZoom, zoom: openingZoom });
    }
  };
};
