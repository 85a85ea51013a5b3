import type { BotId } from '@baton/core/ids';
import { err, ok } from '@baton/core/result';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DraftBackend } from '../features/flow-editor/draft-state.ts';
import { createDraftStore, type DraftStore } from '../features/flow-editor/draft-store.ts';
import { useLiveTopic } from '../lib/live.ts';
import { refusalOf } from '../lib/refusal.ts';
import { api, trpc } from '../lib/trpc.ts';

const backendOf = (botId: BotId): DraftBackend => ({
  load: () => api.draft.get.query({ botId }),
  save: async (edits) => {
    try {
      return ok((await api.draft.save.mutate({ botId, edits: [...edits] })).revisions);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null || refusal.code === 'unavailable' || refusal.code === 'rate_limited') throw error;
      return err(refusal);
    }
  },
});

const warnOfUnsaved = (store: DraftStore): (() => void) => {
  const onLeave = (event: BeforeUnloadEvent): void => {
    if (store.getState().queue.length > 0) event.preventDefault();
  };
  window.addEventListener('beforeunload', onLeave);
  return () => window.removeEventListener('beforeunload', onLeave);
};

export interface DraftOfBot {
  readonly store: DraftStore | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Loads a bot's draft once and keeps it true: own edits are saved, those of others come in by the live socket. */
export const useDraftOfBot = (botId: BotId): DraftOfBot => {
  const loaded = useQuery({ ...trpc.draft.get.queryOptions({ botId }), staleTime: Infinity, gcTime: 0 });
  const [store, setStore] = useState<DraftStore | null>(null);
  if (store === null && loaded.data !== undefined) setStore(createDraftStore(loaded.data, backendOf(botId)));
  useEffect(() => {
    if (store === null) return undefined;
    const stopWarning = warnOfUnsaved(store);
    return () => {
      stopWarning();
      void store.getState().flush();
    };
  }, [store]);
  useLiveTopic(`bot:${botId}`, (frame) => {
    if (frame.type === 'changed' && frame.what === 'draft')
      void store
        ?.getState()
        .refresh()
        .catch(() => undefined);
  });
  return { store, error: store === null ? loaded.error : null, retry: () => void loaded.refetch() };
};
