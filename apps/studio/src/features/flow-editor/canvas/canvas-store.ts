import type { Problem } from '@baton/core/engine/block-definition';
import type { Block, Flow } from '@baton/core/flow/flow';
import { applyEdgeChanges, applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react';
import { createContext, useContext } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { OutletPlace } from '../commands/flow-commands.ts';
import { edgesOfConnections, nodesOfBlocks, type BlockNode, type ConnectionEdge } from './canvas-elements.ts';

/** The chooser of blocks, open at a place of the window. */
export interface OpenChooser {
  readonly clientX: number;
  readonly clientY: number;
  /** The outlet that the chosen block is to be connected to. */
  readonly from: OutletPlace | null;
}

/** How much is wrong with one block. */
export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

const noProblem: ProblemCount = { errors: 0, warnings: 0 };

const countsOf = (problems: readonly Problem[]): ReadonlyMap<string, ProblemCount> => {
  const counts = new Map<string, ProblemCount>();
  for (const { blockId, severity } of problems) {
    if (blockId === null) continue;
    const { errors, warnings } = counts.get(blockId) ?? noProblem;
    const isError = severity === 'error';
    counts.set(blockId, { errors: errors + (isError ? 1 : 0), warnings: warnings + (isError ? 0 : 1) });
  }
  return counts;
};

interface CanvasData {
  readonly nodes: BlockNode[];
  readonly edges: ConnectionEdge[];
  readonly chooser: OpenChooser | null;
  readonly problems: readonly Problem[];
  readonly problemCounts: ReadonlyMap<string, ProblemCount>;
  /** Whether the next thing to be typed is meant for the inspector. */
  readonly isInspectorWanted: boolean;
}

interface CanvasActions {
  show(flow: Flow, nameOf: (block: Block) => string): void;
  changeNodes(changes: NodeChange<BlockNode>[]): void;
  changeEdges(changes: EdgeChange<ConnectionEdge>[]): void;
  /** Selects these blocks and nothing else. */
  select(ids: ReadonlySet<string>): void;
  openChooser(chooser: OpenChooser | null): void;
  setProblems(problems: readonly Problem[]): void;
  wantInspector(isWanted: boolean): void;
}

export type CanvasState = CanvasData & CanvasActions;
export type CanvasStore = StoreApi<CanvasState>;

const selecting = <Element extends { id: string; selected?: boolean | undefined }>(
  elements: Element[],
  ids: ReadonlySet<string>,
): Element[] =>
  elements.map((element) =>
    (element.selected ?? false) === ids.has(element.id) ? element : { ...element, selected: ids.has(element.id) },
  );

/** What the canvas of one flow shows and has selected; the flow itself stays in the draft's store. */
export const createCanvasStore = (): CanvasStore =>
  createStore<CanvasState>((set) => ({
    nodes: [],
    edges: [],
    chooser: null,
    problems: [],
    problemCounts: new Map(),
    isInspectorWanted: false,
    show: (flow, nameOf) =>
      set(({ nodes, edges }) => ({
        nodes: nodesOfBlocks(flow.blocks, nodes, nameOf),
        edges: edgesOfConnections(flow.connections, edges),
      })),
    changeNodes: (changes) => set(({ nodes }) => ({ nodes: applyNodeChanges(changes, nodes) })),
    changeEdges: (changes) => set(({ edges }) => ({ edges: applyEdgeChanges(changes, edges) })),
    select: (ids) => set(({ nodes, edges }) => ({ nodes: selecting(nodes, ids), edges: selecting(edges, ids) })),
    openChooser: (chooser) => set({ chooser }),
    setProblems: (problems) => set({ problems, problemCounts: countsOf(problems) }),
    wantInspector: (isInspectorWanted) => set({ isInspectorWanted }),
  }));

export const CanvasContext = createContext<CanvasStore | null>(null);

export const useCanvasStore = (): CanvasStore => {
  const store = useContext(CanvasContext);
  if (store === null) throw new Error('The canvas is used outside of the flow editor.');
  return store;
};

export const useCanvas = <Part>(select: (state: CanvasState) => Part): Part => useStore(useCanvasStore(), select);

/** The ids of what is selected, blocks and connections alike. */
export const selectedIds = ({ nodes, edges }: Pick<CanvasData, 'nodes' | 'edges'>): ReadonlySet<string> =>
  new Set([...nodes, ...edges].filter(({ selected }) => selected === true).map(({ id }) => id));
