import type { ConversationId } from '@baton/core/ids';
import { useEffect, useState } from 'react';
import { useLiveTopic } from '../../../lib/live.ts';
import { invalidateFor } from '../../../lib/live-invalidation.ts';
import type { ApiOutputs } from '../../../lib/trpc.ts';
import { createTranscriptStore, takeFrame, takePage, type TranscriptStore } from './transcript-store.ts';

/** The live transcript of the open conversation: the snapshot, then what the socket tells. */
export const useTranscript = (
  conversationId: ConversationId,
  snapshot: ApiOutputs['conversation']['get'],
): TranscriptStore => {
  const [store] = useState(createTranscriptStore);
  useEffect(() => takePage(store, conversationId, snapshot.page), [store, conversationId, snapshot]);
  useEffect(() => store.setState({ isVisitorConnected: snapshot.isVisitorConnected }), [store, snapshot]);
  useLiveTopic(
    `conversation:${conversationId}`,
    (frame) => {
      const before = store.getState();
      takeFrame(store, conversationId, frame);
      // The rest of the snapshot, such as owner, events and variables, changes with control or with a turn.
      if (frame.type === 'page' && frame.revision > before.revision) invalidateFor('conversation');
    },
    () => store.getState().revision,
  );
  return store;
};
