import type { ConversationId } from '@baton/core/ids';
import { create } from 'zustand';

interface ComposerDrafts {
  readonly texts: Readonly<Partial<Record<ConversationId, string>>>;
}

/** What is written and not sent, per conversation, so that looking at another one loses nothing. */
export const useComposerDrafts = create<ComposerDrafts>(() => ({ texts: {} }));

export const keepDraft = (conversationId: ConversationId, text: string): void =>
  useComposerDrafts.setState((state) => ({ texts: { ...state.texts, [conversationId]: text } }));
