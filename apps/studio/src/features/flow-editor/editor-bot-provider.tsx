import { EditorBotContext, type EditorBot, type NamedBlock } from '@baton/blocks/editor-kit/editor-bot';
import type { Flow } from '@baton/core/flow/flow';
import type { FlowId } from '@baton/core/ids';
import { refusalText } from '@baton/core/refusals';
import { useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/shallow';
import { newId } from '../../lib/ids.ts';
import { blockNamer } from './bound-blocks.ts';
import { useDraft, useDraftStore } from './draft-context.tsx';
import type { DraftStore } from './draft-store.ts';
import { declareVariable } from './inspector/declare-variable.ts';
import { RichTextField } from './rich-text/rich-text-field.tsx';

const noBlocks: readonly NamedBlock[] = [];

/** The blocks of a flow by name, drawn again when that flow changes. */
const useBlockNames = (flowId: FlowId | null): readonly NamedBlock[] => {
  const store = useDraftStore();
  const flow = useDraft((draft) => draft.document.flows.find(({ id }) => id === flowId));
  return useMemo(() => (flow === undefined ? noBlocks : namesIn(store, flow)), [store, flow]);
};

const namesIn = (store: DraftStore, flow: Flow): readonly NamedBlock[] => {
  const nameOf = blockNamer(store.getState().document);
  return flow.blocks.map((block) => ({ blockId: block.id, name: nameOf(block) }));
};

const declareIn =
  (store: DraftStore): EditorBot['declareVariable'] =>
  (name, type) => {
    const declared = declareVariable(store.getState().document.definition, { name, type }, newId);
    if (!declared.ok) return declared.error;
    const applied = store.getState().apply({ type: 'set-definition', definition: declared.value });
    return applied.ok ? null : refusalText(applied.error);
  };

interface EditorBotProviderProps {
  /** The language in which cards are shown and forms are written. */
  readonly language: string;
  readonly children: ReactNode;
}

/** Gives the editor halves of blocks the bot of the draft. Cards draw again only when what they ask for changes. */
export const EditorBotProvider = ({ language, children }: EditorBotProviderProps) => {
  const store = useDraftStore();
  const definition = useDraft((draft) => draft.document.definition);
  const ids = useDraft(useShallow((draft) => draft.document.flows.map(({ id }) => id)));
  const names = useDraft(useShallow((draft) => draft.document.flows.map(({ name }) => name)));
  const bot = useMemo<EditorBot>(
    () => ({
      definition,
      language,
      flows: ids.map((flowId, index) => ({ flowId, name: names[index] ?? '' })),
      useBlockNames,
      newId,
      declareVariable: declareIn(store),
      RichTextField,
    }),
    [definition, language, ids, names, store],
  );
  return <EditorBotContext value={bot}>{children}</EditorBotContext>;
};
