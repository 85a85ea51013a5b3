import { Background, BackgroundVariant, MarkerType, ReactFlow, SelectionMode, type NodeChange } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useRef, type DragEvent, type KeyboardEvent } from 'react';
import { deleteCommands, moveCommands } from '../commands/flow-commands.ts';
import { useFlowEdits } from '../flow-context.ts';
import { paletteDragType } from '../palette-request.ts';
import { BlockChooser } from './block-chooser.tsx';
import { BlockNode } from './block-node.tsx';
import type { BlockNode as BlockNodeType } from './canvas-elements.ts';
import { selectedIds, useCanvas, useCanvasStore } from './canvas-store.ts';
import { CanvasToolbar } from './canvas-toolbar.tsx';
import { ConnectionEdge } from './connection-edge.tsx';
import { EmptyFlow } from './empty-flow.tsx';
import classes from './flow-canvas.module.css';
import { useAddBlock } from './use-add-block.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnecting } from './use-connecting.ts';
import { useOpeningView } from './use-opening-view.ts';
import { useSelectedInView } from './use-selected-in-view.ts';

const nodeTypes = { block: BlockNode };
const edgeTypes = { connection: ConnectionEdge };
const edgeLook = {
  markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: 'var(--baton-text-faint)' },
};
const grid: [number, number] = [8, 8];
const dragButtons = [1, 2];
const manyKeys = ['Meta', 'Control', 'Shift'];
const deleteKeys = ['Delete', 'Backspace'];

/** Where blocks came to rest: at the end of a drag, and at each press of an arrow key. */
const restingPlaces = (changes: readonly NodeChange<BlockNodeType>[]) =>
  new Map(
    changes.flatMap((change) =>
      change.type === 'position' && change.dragging === false && change.position !== undefined
        ? [[change.id, change.position] as const]
        : [],
    ),
  );

/** Follows the nodes, and tells the draft where they came to rest; a drag is one step of undo, so is a run of arrow keys. */
const useMoving = () => {
  const canvas = useCanvasStore();
  const { edit } = useFlowEdits();
  const isDragging = useRef(false);
  return {
    begin: () => {
      isDragging.current = true;
    },
    change: (changes: NodeChange<BlockNodeType>[]) => {
      canvas.getState().changeNodes(changes);
      const places = restingPlaces(changes);
      if (places.size === 0) return;
      const key = isDragging.current ? undefined : `nudge ${[...places.keys()].join(' ')}`;
      isDragging.current = false;
      edit((flow) => moveCommands(flow, places), key);
    },
  };
};

const usePaletteDrop = () => {
  const add = useAddBlock();
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(paletteDragType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDrop: (event: DragEvent) => {
      const type = event.dataTransfer.getData(paletteDragType);
      if (type === '') return;
      event.preventDefault();
      add.at(type, { x: event.clientX, y: event.clientY }, null);
    },
  };
};

/** The drawing of one flow: blocks as cards, connections, and every way to change them by mouse and by keyboard. */
export const FlowCanvas = ({ onReady }: { readonly onReady: () => void }) => {
  const canvas = useCanvasStore();
  const nodes = useCanvas((state) => state.nodes);
  const edges = useCanvas((state) => state.edges);
  const { edit } = useFlowEdits();
  const moving = useMoving();
  const connecting = useConnecting();
  const drop = usePaletteDrop();
  const openView = useOpeningView();
  useCanvasKeys();
  useSelectedInView();
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnCard = event.target instanceof HTMLElement && event.target.classList.contains('react-flow__node');
    if (event.key === 'Enter' && isOnCard) canvas.getState().wantInspector(true);
  };
  return (
    <div className={classes.canvas} {...drop} onKeyDown={onKeyDown} role="presentation">
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultEdgeOptions={edgeLook}
        onNodesChange={moving.change}
        onEdgesChange={(changes) => canvas.getState().changeEdges(changes)}
        onNodeDragStart={moving.begin}
        onSelectionDragStart={moving.begin}
        onConnect={connecting.connect}
        onConnectEnd={connecting.drop}
        onReconnect={connecting.reconnect}
        onBeforeDelete={() => {
          edit((flow) => deleteCommands(flow, selectedIds(canvas.getState())));
          return Promise.resolve(false);
        }}
        isValidConnection={({ source, target }) => source !== target}
        onInit={() => {
          openView();
          onReady();
        }}
        connectOnClick={false}
        connectionRadius={36}
        deleteKeyCode={deleteKeys}
        multiSelectionKeyCode={manyKeys}
        selectionKeyCode={null}
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        panOnDrag={dragButtons}
        panOnScroll
        snapToGrid
        snapGrid={grid}
        minZoom={0.1}
        maxZoom={2}
        onlyRenderVisibleElements
        elevateEdgesOnSelect
        proOptions={{ hideAttribution: true }}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
        <CanvasToolbar />
      </ReactFlow>
      {nodes.length === 0 ? <EmptyFlow /> : null}
      <BlockChooser />
    </div>
  );
};
