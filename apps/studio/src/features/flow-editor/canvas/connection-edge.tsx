import { BaseEdge, EdgeLabelRenderer, useStore, type EdgeProps, type ReactFlowState } from '@xyflow/react';
import { X } from 'lucide-react';
import { memo } from 'react';
import { disconnectCommand } from '../commands/flow-commands.ts';
import { useFlowEdits } from '../flow-context.ts';
import classes from './connection-edge.module.css';
import type { ConnectionEdge as ConnectionEdgeType } from './canvas-elements.ts';
import { connectionPath, laneBetween, type Span } from './connection-path.ts';

const spanOf = (state: ReactFlowState, id: string): Span => {
  const node = state.nodeLookup.get(id);
  const top = node?.internals.positionAbsolute.y ?? 0;
  return { top, bottom: top + (node?.measured.height ?? 0) };
};

/** At half the size still 12 px wide to the pointer. */
const hitWidth = 26;

const DisconnectButton = ({
  onPress,
  at,
}: {
  readonly onPress: () => void;
  readonly at: readonly [number, number];
}) => (
  <EdgeLabelRenderer>
    <button
      type="button"
      className={`nodrag nopan ${classes.cut ?? ''}`}
      style={{ transform: `translate(-50%, -50%) translate(${at[0]}px, ${at[1]}px)` }}
      aria-label="Delete this connection"
      title="Delete this connection (Delete)"
      onClick={onPress}
    >
      <X size={12} aria-hidden />
    </button>
  </EdgeLabelRenderer>
);

/** A connection: from an outlet to a block. Selected, it offers to be deleted. */
export const ConnectionEdge = memo(function ConnectionEdge(props: EdgeProps<ConnectionEdgeType>) {
  const { id, source, target, sourceX, sourceY, targetX, targetY, selected, data } = props;
  const laneY = useStore((state) => laneBetween(spanOf(state, source), spanOf(state, target)));
  const { edit } = useFlowEdits();
  const { path, middle } = connectionPath({ from: { x: sourceX, y: sourceY }, to: { x: targetX, y: targetY }, laneY });
  const connectionId = data?.connection.id;
  return (
    <>
      <BaseEdge id={id} path={path} interactionWidth={hitWidth} markerEnd={props.markerEnd ?? ''} />
      {selected === true && connectionId !== undefined ? (
        <DisconnectButton
          at={[middle.x, middle.y]}
          onPress={() => edit((flow) => [disconnectCommand(flow, connectionId)])}
        />
      ) : null}
    </>
  );
});
