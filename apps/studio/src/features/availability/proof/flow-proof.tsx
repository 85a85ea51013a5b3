import type { Flow } from '@baton/core/flow/flow';
import type { BotId } from '@baton/core/ids';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { ApiOutputs } from '../../../lib/trpc.ts';
import classes from '../availability.module.css';
import { FlowCanvas } from './flow-canvas.tsx';

interface FlowProofProps {
  readonly botId: BotId;
  readonly proof: ApiOutputs['support']['proof'][number];
  /** The flow as drawn; null while it is loaded. */
  readonly flow: Flow | null;
}

/** What one flow would do: the branch of each support condition in words, the way lit, and what is dangerous about it. */
export const FlowProof = ({ botId, proof, flow }: FlowProofProps) => (
  <li className={classes.flow} aria-label={proof.name}>
    <Link to="/bots/$botId/flows/{-$flowId}" params={{ botId, flowId: proof.flowId }} className={classes.flowName}>
      {proof.name}
    </Link>
    <ul className={classes.branches}>
      {proof.blocks.map(({ blockId, title, branch }) => (
        <li key={blockId}>
          {title}: <strong>{branch}</strong>
        </li>
      ))}
    </ul>
    {proof.handoverWhileOffline ? (
      <span className={classes.warning}>
        <TriangleAlert size={16} aria-hidden />A handover can be reached while support is offline.
      </span>
    ) : null}
    {flow === null || flow.blocks.length === 0 ? null : <FlowCanvas flow={flow} proof={proof} />}
  </li>
);
