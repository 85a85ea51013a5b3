import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import { useCanvas, useCanvasStore } from './canvas-store.ts';

const margin = 24;

/** How far to move so that `[from, to]` lies inside `[0, size]`; its beginning wins where both do not fit. */
export const shiftInto = (from: number, to: number, size: number): number => {
  if (from < margin) return margin - from;
  return to > size - margin ? Math.max(size - margin - to, margin - from) : 0;
};

/** Keeps the one selected card in sight, when it is selected and when the inspector takes a part of the canvas. */
export const useSelectedInView = (): void => {
  const canvas = useCanvasStore();
  const { getViewport, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const selectedId = useCanvas(({ nodes }) => {
    const selected = nodes.filter((node) => node.selected === true);
    return selected.length === 1 ? (selected[0]?.id ?? null) : null;
  });
  const bringIn = useEffectEvent(() => {
    const { nodes } = canvas.getState();
    const node = nodes.find(({ id }) => id === selectedId);
    if (node === undefined || node.dragging === true || width === 0) return;
    const { x, y, zoom } = getViewport();
    const [left, top] = [node.position.x * zoom + x, node.position.y * zoom + y];
    const [right, bottom] = [left + (node.measured?.width ?? 264) * zoom, top + (node.measured?.height ?? 160) * zoom];
    const [dx, dy] = [shiftInto(left, right, width), shiftInto(top, bottom, height)];
    if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom }, { duration: 160 });
  });
  useEffect(() => {
    if (selectedId !== null) bringIn();
  }, [selectedId, width, height]);
};
