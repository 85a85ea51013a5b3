import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DraftState } from './draft-state.ts';
import type { DraftStore } from './draft-store.ts';

/** The draft of the open bot, given by the builder's frame to Explorer, header and editor alike. */
export const DraftContext = createContext<DraftStore | null>(null);

/** The store itself, for callbacks that need the newest state without drawing again. */
export const useDraftStore = (): DraftStore => {
  const store = useContext(DraftContext);
  if (store === null) throw new Error('The draft is used outside of the builder.');
  return store;
};

/** A part of the draft; draws again when that part changes. */
export const useDraft = <Part,>(select: (state: DraftState) => Part): Part => useStore(useDraftStore(), select);
