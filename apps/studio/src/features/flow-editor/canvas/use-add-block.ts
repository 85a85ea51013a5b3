import type { Block, Position } from '@baton/core/flow/flow';
import { useReactFlow } from '@xyflow/react';
import { newId } from '../../../lib/ids.ts';
import { boundRegistry } from '../bound-blocks.ts';
import { addBlockCommands, freeOutlet, type OutletPlace } from '../commands/flow-commands.ts';
import { freePlace } from '../commands/free-place.ts';
import { useDraftStore } from '../draft-context.tsx';
import { useFlowEdits } from '../flow-context.ts';
import { useCanvasStore } from './canvas-store.ts';

const cardWidth = 264;
const cardHeight = 160;
const columnGap = 76;
const headMiddle = 16;

export interface AddBlock {
  /** Adds a block so that its entry is under the pointer, connected to an outlet where one is given. */
  at(type: string, client: { readonly x: number; readonly y: number }, from: OutletPlace | null): void;
  /** Adds a block beside what is selected, from its first free outlet; else in the middle of the view. */
  beside(type: string): void;
}

/** Adds blocks of the palette; the new one is selected. */
export const useAddBlock = (): AddBlock => {
  const canvas = useCanvasStore();
  const draft = useDraftStore();
  const { flow, edit } = useFlowEdits();
  const { screenToFlowPosition } = useReactFlow();

  const add = (type: string, position: Position, from: OutletPlace | null): void => {
    const definition = boundRegistry.get(type);
    if (definition === undefined) return;
    const config: Block['config'] = JSON.parse(
      JSON.stringify(definition.initial(draft.getState().document.definition)),
    );
    const block: Block = { id: newId('block'), type, position: { x: position.x, y: position.y }, config };
    if (!edit((open) => addBlockCommands(open, { block, from }, newId))) return;
    requestAnimationFrame(() => canvas.getState().select(new Set([block.id])));
  };

  const taken = () =>
    canvas.getState().nodes.map(({ position, measured }) => ({
      ...position,
      width: measured?.width ?? cardWidth,
      height: measured?.height ?? cardHeight,
    }));

  const middle = (): Position => {
    const frame = document.querySelector('.react-flow')?.getBoundingClientRect();
    if (frame === undefined) return { x: 0, y: 0 };
    const place = screenToFlowPosition({ x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 });
    return { x: place.x - cardWidth / 2, y: place.y - cardHeight / 2 };
  };

  return {
    at: (type, client, from) => {
      const place = screenToFlowPosition(client);
      add(type, from === null ? place : { x: place.x, y: place.y - headMiddle }, from);
    },
    beside: (type) => {
      const open = flow();
      const chosen = canvas.getState().nodes.filter(({ selected }) => selected === true);
      const selected = chosen.length === 1 ? chosen[0] : undefined;
      const wanted =
        selected === undefined ? middle() : { x: selected.position.x + cardWidth + columnGap, y: selected.position.y };
      const place = freePlace(taken(), { ...wanted, width: cardWidth, height: cardHeight });
      const from = selected === undefined || open === null ? null : freeOutlet(open, selected.data.block);
      add(type, place, from);
    },
  };
};
