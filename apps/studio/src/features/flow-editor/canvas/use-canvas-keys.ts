import { useHotkeys } from '@mantine/hooks';
import { useReactFlow } from '@xyflow/react';
import { newId } from '../../../lib/ids.ts';
import { duplicateCommands } from '../commands/flow-commands.ts';
import { useDraftStore } from '../draft-context.tsx';
import { useFlowEdits } from '../flow-context.ts';
import { selectedIds, useCanvasStore } from './canvas-store.ts';

/** Copies what is selected, and selects the copies. */
export const useDuplicate = (): (() => void) => {
  const canvas = useCanvasStore();
  const { edit } = useFlowEdits();
  return () => {
    let copies: readonly string[] = [];
    const isDone = edit((flow) => {
      const made = duplicateCommands(flow, selectedIds(canvas.getState()), newId);
      copies = made.blockIds;
      return made.commands;
    });
    if (isDone) requestAnimationFrame(() => canvas.getState().select(new Set(copies)));
  };
};

/** The keys of the canvas; typing in a field keeps its own. Delete and the arrows are the canvas library's. */
export const useCanvasKeys = (): void => {
  const draft = useDraftStore();
  const canvas = useCanvasStore();
  const duplicate = useDuplicate();
  const { fitView } = useReactFlow();
  useHotkeys([
    ['mod+Z', () => draft.getState().undo()],
    ['mod+shift+Z', () => draft.getState().redo()],
    ['mod+Y', () => draft.getState().redo()],
    ['mod+D', () => duplicate()],
    [
      'mod+A',
      () => {
        const { nodes, select } = canvas.getState();
        select(new Set(nodes.map(({ id }) => id)));
      },
    ],
    ['shift+1', () => void fitView({ maxZoom: 1, padding: 0.1 })],
  ]);
};
