import type { Flow } from '@baton/core/flow/flow';
import type { BotId } from '@baton/core/ids';
import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { BuilderSlot } from '../../builder/builder-slots.tsx';
import { blockNamer } from './bound-blocks.ts';
import { useCanvas, useCanvasStore } from './canvas/canvas-store.ts';
import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { useAddBlock } from './canvas/use-add-block.ts';
import { ConflictDialog } from './conflict/conflict-dialog.tsx';
import { useToldRejections } from './conflict/use-told-rejections.ts';
import { useDraftStore } from './draft-context.tsx';
import { Inspector, type LanguageChoice } from './inspector/inspector.tsx';
import { paletteRequest } from './palette-request.ts';
import { HeaderActions, LiveVersion } from './publish/header-actions.tsx';
import { useProblems } from './publish/use-problems.ts';
import { useGoTo } from './use-go-to.ts';

/** The canvas shows the flow of the draft, whoever changed it. */
const useShownFlow = (flow: Flow): void => {
  const canvas = useCanvasStore();
  const draft = useDraftStore();
  useLayoutEffect(() => {
    canvas.getState().show(flow, blockNamer(draft.getState().document));
  }, [canvas, draft, flow]);
};

/** Adds what the Explorer's palette is asked for. */
const usePaletteRequests = (): void => {
  const { beside } = useAddBlock();
  const add = useEffectEvent(beside);
  useEffect(
    () =>
      paletteRequest.subscribe(({ type }) => {
        if (type !== null) add(type);
      }),
    [],
  );
};

const InspectorOfSelection = ({ flow, ...languages }: LanguageChoice & { readonly flow: Flow }) => {
  const ids = useCanvas((state) =>
    state.nodes
      .filter(({ selected }) => selected === true)
      .map(({ id }) => id)
      .join(' '),
  );
  if (ids === '') return null;
  const selected = new Set(ids.split(' '));
  const blocks = flow.blocks.filter(({ id }) => selected.has(id));
  return (
    <BuilderSlot name="inspector">
      <Inspector blocks={blocks} {...languages} />
    </BuilderSlot>
  );
};

const Header = ({ botId, goTo }: { readonly botId: BotId } & Pick<ReturnType<typeof useGoTo>, 'goTo'>) => {
  const problems = useProblems(botId);
  return (
    <>
      <BuilderSlot name="status">
        <LiveVersion botId={botId} />
      </BuilderSlot>
      <BuilderSlot name="actions">
        <ConflictDialog />
        <HeaderActions botId={botId} problems={problems} goTo={goTo} />
      </BuilderSlot>
    </>
  );
};

interface FlowWorkbenchProps extends LanguageChoice {
  readonly botId: BotId;
  readonly flow: Flow;
}

/** One open flow: its canvas, the inspector of what is selected, and the header's actions. */
export const FlowWorkbench = ({ botId, flow, ...languages }: FlowWorkbenchProps) => {
  useShownFlow(flow);
  usePaletteRequests();
  useToldRejections();
  const { goTo, arrive } = useGoTo(botId);
  return (
    <>
      <FlowCanvas onReady={arrive} />
      <InspectorOfSelection flow={flow} {...languages} />
      <Header botId={botId} goTo={goTo} />
    </>
  );
};
