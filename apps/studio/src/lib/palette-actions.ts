import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';

/** Something that the open page can do, offered by the command palette; `keywords` are what others call it (C15). */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly keywords: readonly string[];
  readonly run: () => void;
}

interface PaletteActions {
  readonly actions: readonly PaletteAction[];
}

export const usePaletteActions = create<PaletteActions>(() => ({ actions: [] }));

/** Offers the page's actions while it is mounted. */
export const useOfferActions = (actions: readonly PaletteAction[]): void => {
  const newest = useEffectEvent(() => actions);
  const ids = actions.map((action) => action.id).join(' ');
  useEffect(() => {
    const offered = newest().map((action) => ({
      ...action,
      run: () =>
        newest()
          .find((current) => current.id === action.id)
          ?.run(),
    }));
    usePaletteActions.setState((state) => ({ actions: [...state.actions, ...offered] }));
    return () =>
      usePaletteActions.setState((state) => ({ actions: state.actions.filter((action) => !offered.includes(action)) }));
  }, [ids]);
};
