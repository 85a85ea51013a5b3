import type { EditCommand } from '@baton/core/flow/edit';
import { err, ok } from '@baton/core/result';
import { createStore, type StoreApi } from 'zustand';
import { newId } from '../../lib/ids.ts';
import { editsAfterChoice, type ConflictSide } from './conflict/conflict-choice.ts';
import { enqueue, type Revisions } from './draft-batch.ts';
import { applyAll, remember } from './draft-history.ts';
import { rebase, type LoadedDraft } from './draft-rebase.ts';
import { createDraftSaver } from './draft-saver.ts';
import type { DraftActions, DraftBackend, DraftData, DraftState, HistoryEntry } from './draft-state.ts';

export type DraftStore = StoreApi<DraftState>;

const initialData = (loaded: LoadedDraft): DraftData => ({
  ...loaded,
  queue: [],
  saveState: 'saved',
  savedAt: null,
  refusal: null,
  conflict: null,
  rejected: [],
  past: [],
  future: [],
});

const queued = (queue: readonly EditCommand[], commands: readonly EditCommand[]): readonly EditCommand[] =>
  commands.reduce<readonly EditCommand[]>(enqueue, queue);

/** Applies the commands of a step of undo or redo; what no longer fits, because others changed it, is left out. */
const replay = (state: DraftState, commands: readonly EditCommand[]): Pick<DraftData, 'document' | 'queue'> => {
  const done = rebase(state.document, commands);
  return { document: done.document, queue: queued(state.queue, done.queue) };
};

const travel = (state: DraftState, direction: 'undo' | 'redo'): Partial<DraftData> => {
  const [from, to] = direction === 'undo' ? [state.past, state.future] : [state.future, state.past];
  const entry = from.at(-1);
  if (entry === undefined) return {};
  const left: readonly HistoryEntry[] = from.slice(0, -1);
  const gained: readonly HistoryEntry[] = [...to, { ...entry, mergeKey: null }];
  const stacks = direction === 'undo' ? { past: left, future: gained } : { past: gained, future: left };
  return { ...replay(state, entry[direction]), ...stacks, saveState: 'saving' };
};

type Choice = Parameters<DraftActions['resolveConflict']>[0];

const resolved = (state: DraftState, choice: Choice): Partial<DraftData> => {
  const { conflict } = state;
  if (conflict === null) return {};
  const sideOf = (row: string): ConflictSide => (typeof choice === 'string' ? choice : (choice[row] ?? 'mine'));
  const sides = { rows: conflict.rows, mine: conflict.mine, theirs: conflict.theirs.document };
  const edits = editsAfterChoice(sides, { queue: state.queue, sideOf }, newId);
  const { document, queue, rejected } = rebase(conflict.theirs.document, edits);
  return {
    document,
    queue,
    revisions: conflict.theirs.revisions,
    rejected: [...state.rejected, ...rejected],
    conflict: null,
    saveState: queue.length === 0 ? 'saved' : 'saving',
    past: [],
    future: [],
  };
};

const sameRevisions = (a: Revisions, b: Revisions): boolean => {
  const rows = Object.keys(a);
  return rows.length === Object.keys(b).length && rows.every((row) => a[row] === b[row]);
};

/**
 * The draft of one bot on this page (architecture.md, A flow edit): every edit is a command of core, applied here at once,
 * saved in the background with the revisions it was made on, and undone by the commands that take it back.
 */
export const createDraftStore = (loaded: LoadedDraft, backend: DraftBackend): DraftStore => {
  const store: DraftStore = createStore<DraftState>()(() => ({ ...initialData(loaded), ...actions() }));
  const saver = createDraftSaver(store, backend);

  function step(direction: 'undo' | 'redo'): void {
    if (store.getState().conflict !== null) return;
    store.setState(travel(store.getState(), direction));
    saver.poke();
  }

  function actions(): DraftActions {
    return {
      apply: (given, mergeKey) => {
        const state = store.getState();
        const commands = 'type' in given ? [given] : given;
        if (state.conflict !== null) return err({ code: 'draft_conflict', touched: [...state.conflict.rows] });
        const applied = applyAll(state.document, commands);
        if (!applied.ok) return applied;
        const { document, undo } = applied.value;
        const past = remember(state.past, { undo, redo: commands, mergeKey: mergeKey ?? null });
        const queue = queued(state.queue, commands);
        store.setState({ document, queue, past, future: [], saveState: 'saving', refusal: null });
        saver.poke();
        return ok(document);
      },
      undo: () => step('undo'),
      redo: () => step('redo'),
      flush: () => saver.flush(),
      refresh: async () => {
        const { document, queue, revisions } = store.getState();
        if (queue.length > 0) return;
        const theirs = await backend.load();
        const isOwnEcho = sameRevisions(theirs.revisions, revisions);
        // An edit made while this was loading goes first; its save finds what others did.
        if (!isOwnEcho && store.getState().document === document) store.setState(theirs);
      },
      resolveConflict: (choice) => {
        store.setState(resolved(store.getState(), choice));
        saver.poke();
      },
      forgetRejected: () => store.setState({ rejected: [] }),
      dispose: () => saver.dispose(),
    };
  }
  return store;
};
