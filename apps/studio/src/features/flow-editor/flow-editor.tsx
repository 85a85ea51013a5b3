import type { BotId, FlowId } from '@baton/core/ids';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ReactFlowProvider } from '@xyflow/react';
import { FileX2 } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { EmptyState } from '../../components/page-state.tsx';
import { CanvasContext, createCanvasStore } from './canvas/canvas-store.ts';
import { useDraft, useDraftStore } from './draft-context.tsx';
import { EditorBotProvider } from './editor-bot-provider.tsx';
import { FlowIdContext } from './flow-context.ts';
import { FlowWorkbench } from './flow-workbench.tsx';
import { fetchRichTextEditor } from './rich-text/rich-text-field.tsx';

interface FlowEditorProps {
  readonly botId: BotId;
  /** null opens the start flow. */
  readonly flowId: FlowId | null;
}

/** Sends what waits when the page may be gone the next moment, and when a field is left. */
const useFlushOnLeave = (): void => {
  const draft = useDraftStore();
  useEffect(() => {
    const flush = (): void => {
      if (draft.getState().queue.length > 0) void draft.getState().flush();
    };
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('pagehide', flush);
    window.addEventListener('focusout', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('focusout', flush);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [draft]);
};

const MissingFlow = ({ botId }: Pick<FlowEditorProps, 'botId'>) => (
  <EmptyState
    icon={FileX2}
    title="This flow is not in the draft any more"
    action={
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="/bots/$botId/flows/{-$flowId}" params={{ botId }} />}
      >
        Open the start flow
      </Button>
    }
  >
    Someone deleted it. Undo brings it back, if it was you.
  </EmptyState>
);

/** The editor of the open flow, inside the builder's frame. Each flow has a canvas of its own. */
export const FlowEditor = ({ botId, flowId }: FlowEditorProps) => {
  useEffect(fetchRichTextEditor, []);
  const shownId = useDraft((draft) => flowId ?? draft.document.definition.startFlowId);
  const flow = useDraft((draft) => draft.document.flows.find((candidate) => candidate.id === shownId));
  const definition = useDraft((draft) => draft.document.definition);
  const [chosen, setChosen] = useState<string | null>(null);
  useFlushOnLeave();
  if (flow === undefined) return <MissingFlow botId={botId} />;
  const isKnown = chosen !== null && definition.languages.includes(chosen);
  const language = isKnown ? chosen : definition.defaultLanguage;
  return (
    <FlowIdContext value={flow.id}>
      <EditorBotProvider language={language}>
        <OpenFlow key={flow.id}>
          <FlowWorkbench botId={botId} flow={flow} language={language} onLanguage={setChosen} />
        </OpenFlow>
      </EditorBotProvider>
    </FlowIdContext>
  );
};

const OpenFlow = ({ children }: { readonly children: ReactNode }) => {
  const [canvas] = useState(createCanvasStore);
  return (
    <CanvasContext value={canvas}>
      <ReactFlowProvider>{children}</ReactFlowProvider>
    </CanvasContext>
  );
};
