import { blockEditors } from '@baton/blocks/editors';
import { PortContext } from '@baton/blocks/editor-kit/card';
import type { Outlet } from '@baton/core/engine/block-definition';
import { Handle, Position, useNodeConnections, useNodeId, useUpdateNodeInternals, type NodeProps } from '@xyflow/react';
import { CircleAlert, Square, TriangleAlert } from 'lucide-react';
import { memo, useEffect, useRef, type MouseEvent } from 'react';
import { boundOf, boundRegistry, titleOfBlock } from '../bound-blocks.ts';
import classes from './block-node.module.css';
import type { BlockNode as BlockNodeType } from './canvas-elements.ts';
import { useCanvas, useCanvasStore } from './canvas-store.ts';

const OutletPort = ({ outlet }: { readonly outlet: Outlet }) => {
  const canvas = useCanvasStore();
  const nodeId = useNodeId();
  const isConnected = useNodeConnections({ handleType: 'source', handleId: outlet.id }).length > 0;
  const offer = (event: MouseEvent): void => {
    const node = canvas.getState().nodes.find(({ id }) => id === nodeId);
    if (node === undefined) return;
    const from = { blockId: node.data.block.id, outlet: outlet.id };
    canvas.getState().openChooser({ clientX: event.clientX + 16, clientY: event.clientY, from });
  };
  return (
    <Handle
      type="source"
      position={Position.Right}
      id={outlet.id}
      className={classes.port ?? ''}
      data-connected={isConnected}
      title={`${outlet.label}: drag to a block, or press for a new one`}
      onClick={offer}
    />
  );
};

const renderPort = (outlet: Outlet) => <OutletPort outlet={outlet} />;

const ProblemBadge = ({ blockId }: { readonly blockId: string }) => {
  const errors = useCanvas(({ problemCounts }) => problemCounts.get(blockId)?.errors ?? 0);
  const warnings = useCanvas(({ problemCounts }) => problemCounts.get(blockId)?.warnings ?? 0);
  if (errors + warnings === 0) return null;
  const isError = errors > 0;
  const count = isError ? errors : warnings;
  const words = `${count} ${isError ? 'problem' : 'warning'}${count === 1 ? '' : 's'}`;
  const Icon = isError ? CircleAlert : TriangleAlert;
  return (
    <span className={classes.badge} data-severity={isError ? 'error' : 'warning'} title={words}>
      <Icon size={13} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className={classes.spoken}>{words}</span>
    </span>
  );
};

/** Ports move when outlets change their order, which no change of size tells the canvas. */
const useFreshPorts = (id: string, config: unknown): void => {
  const update = useUpdateNodeInternals();
  const measured = useRef(config);
  useEffect(() => {
    if (measured.current === config) return;
    measured.current = config;
    update(id);
  }, [config, id, update]);
};

const groupOf = (type: string): string => {
  const definition = boundRegistry.get(type);
  return definition?.isEntry === true ? 'start' : (definition?.group ?? 'unknown');
};

/** The one node of the canvas: a frame whose body is the card of the block's editor half. */
export const BlockNode = memo(function BlockNode({ id, data, selected }: NodeProps<BlockNodeType>) {
  const { block } = data;
  const editor = blockEditors.get(block.type);
  const Icon = editor?.icon ?? Square;
  const hasError = useCanvas(({ problemCounts }) => (problemCounts.get(block.id)?.errors ?? 0) > 0);
  useFreshPorts(id, block.config);
  const isEntry = boundRegistry.get(block.type)?.isEntry === true;
  return (
    <div className={classes.card} data-group={groupOf(block.type)} data-selected={selected} data-problem={hasError}>
      <div className={classes.head}>
        <Icon size={14} aria-hidden />
        <span className={classes.title}>{titleOfBlock(block)}</span>
        <ProblemBadge blockId={block.id} />
        {isEntry ? null : <Handle type="target" position={Position.Left} className={classes.entry ?? ''} />}
      </div>
      <PortContext value={renderPort}>
        {editor === undefined ? null : <editor.Card config={block.config} outlets={boundOf(block)?.outlets ?? []} />}
      </PortContext>
    </div>
  );
});
