import type { BotId, FlowId } from '@baton/core/ids';
import { useDraft } from './draft-context.tsx';

interface FlowEditorProps {
  readonly botId: BotId;
  /** null opens the start flow. */
  readonly flowId: FlowId | null;
}

/** The open flow of the draft as a list of its blocks. */
export const FlowEditor = ({ botId, flowId }: FlowEditorProps) => {
  const shownId = useDraft((draft) => flowId ?? draft.document.definition.startFlowId);
  const flow = useDraft((draft) => draft.document.flows.find((candidate) => candidate.id === shownId));
  if (flow === undefined) return <p>This flow is not in the draft any more.</p>;
  return (
    <ol aria-label={`Blocks of ${flow.name}`} data-bot={botId}>
      {flow.blocks.map((block) => (
        <li key={block.id}>{block.type}</li>
      ))}
    </ol>
  );
};
