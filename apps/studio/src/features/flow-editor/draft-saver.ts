import { touchedBy } from '@baton/core/flow/edit';
import type { BotDocument } from '@baton/core/flow/flow';
import type { Refusal } from '@baton/core/refusals';
import type { StoreApi } from 'zustand';
import { serverNow } from '../../lib/server-clock.ts';
import { nextBatch, revisionsAfter, type DraftEdit, type Revisions } from './draft-batch.ts';
import { differingRows, rebase, type LoadedDraft } from './draft-rebase.ts';
import type { DraftBackend, DraftState } from './draft-state.ts';

const longestWaitMs = 500;
const retryMs = [500, 1000, 2000, 4000] as const;

export interface DraftSaver {
  /** Something waits: it is sent soon, with what else is edited meanwhile. */
  poke(): void;
  flush(): Promise<void>;
  dispose(): void;
}

type Store = StoreApi<DraftState>;

const hasStopped = (state: DraftState): boolean => state.conflict !== null || state.saveState === 'refused';

const acknowledge = (store: Store, batch: readonly DraftEdit[], answered: Revisions): void => {
  store.setState((state) => {
    // A setter that was replaced while its save was under way is another object, and stays in the queue.
    const queue = state.queue.filter((command) => !batch.some((edit) => edit.command === command));
    return {
      queue,
      revisions: revisionsAfter(state.revisions, batch, answered),
      saveState: queue.length === 0 ? 'saved' : 'saving',
      savedAt: serverNow(),
    };
  });
};

interface Attempt {
  readonly batch: readonly DraftEdit[];
  /** What an earlier save, whose answer never came, would have left on the server; null where none is open. */
  readonly uncertain: BotDocument | null;
}

const meetConflict = async (store: Store, backend: DraftBackend, { batch, uncertain }: Attempt): Promise<void> => {
  const theirs = await backend.load();
  const { document, queue } = store.getState();
  const sent = batch.map((edit) => touchedBy(edit.command));
  const rows = differingRows(document, theirs.document, sent);
  const foreign = uncertain === null ? rows : differingRows(uncertain, theirs.document, rows);
  const changed = foreign.filter((row) => isChangedBySomeone(row, batch, theirs));
  if (changed.length > 0) {
    store.setState({ saveState: 'conflict', conflict: { rows: changed, mine: document, theirs } });
    return;
  }
  const arrived = batch.map((edit) => edit.command).filter((command) => !rows.includes(touchedBy(command)));
  const rebased = rebase(
    theirs.document,
    queue.filter((command) => !arrived.includes(command)),
  );
  store.setState((state) => ({
    document: rebased.document,
    queue: rebased.queue,
    revisions: theirs.revisions,
    rejected: [...state.rejected, ...rebased.rejected],
    saveState: rebased.queue.length === 0 ? 'saved' : 'saving',
  }));
};

/** Whether a flow that this page deleted holds something, as the others left it, that this page has not seen. */
const holdsUnseen = ({ command, known }: DraftEdit, { document, revisions }: LoadedDraft): boolean => {
  if (command.type !== 'delete-flow') return false;
  const flow = document.flows.find(({ id }) => id === command.flowId);
  return [...(flow?.blocks ?? []), ...(flow?.connections ?? [])].some(({ id }) => known?.[id] !== revisions[id]);
};

const isChangedBySomeone = (row: string, batch: readonly DraftEdit[], theirs: LoadedDraft): boolean => {
  const edit = batch.find((sent) => touchedBy(sent.command) === row);
  if (edit === undefined) return false;
  return (theirs.revisions[row] ?? null) !== edit.revision || holdsUnseen(edit, theirs);
};

/** An edit may have lost its place to what others saved, such as an outlet that they connected; then the others go on. */
const meetRefusal = async (store: Store, backend: DraftBackend, refusal: Refusal): Promise<void> => {
  const theirs = await backend.load();
  const { queue } = store.getState();
  const rebased = rebase(theirs.document, queue);
  if (rebased.rejected.length === 0) {
    store.setState({ saveState: 'refused', refusal });
    return;
  }
  store.setState((state) => ({
    document: rebased.document,
    queue: rebased.queue,
    revisions: theirs.revisions,
    rejected: [...state.rejected, ...rebased.rejected],
    saveState: rebased.queue.length === 0 ? 'saved' : 'saving',
  }));
};

const saveOnce = async (store: Store, backend: DraftBackend, uncertain: BotDocument | null): Promise<void> => {
  const { queue, document, revisions } = store.getState();
  const batch = nextBatch(queue, { document, revisions });
  store.setState({ saveState: 'saving' });
  const saved = await backend.save(batch);
  if (saved.ok) acknowledge(store, batch, saved.value);
  else if (saved.error.code === 'draft_conflict') await meetConflict(store, backend, { batch, uncertain });
  else await meetRefusal(store, backend, saved.error);
};

/** Sends the queue of a draft store, one save at a time, and again for as long as the server is not reached. */
export const createDraftSaver = (store: Store, backend: DraftBackend): DraftSaver => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let failures = 0;
  let uncertain: BotDocument | null = null;

  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const drain = async (): Promise<void> => {
    while (store.getState().queue.length > 0 && !hasStopped(store.getState())) {
      const attempted = store.getState().document;
      try {
        await saveOnce(store, backend, uncertain);
        failures = 0;
        uncertain = null;
      } catch {
        uncertain ??= attempted;
        store.setState({ saveState: 'offline' });
        failures += 1;
        timer = setTimeout(() => void start(), retryMs[Math.min(failures, retryMs.length) - 1]);
        return;
      }
    }
  };
  const start = (): Promise<void> => {
    stopTimer();
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    poke: () => {
      // Counted from the first edit, so that someone who never pauses is saved too.
      if (running === null) timer ??= setTimeout(() => void start(), longestWaitMs);
    },
    flush: start,
    dispose: stopTimer,
  };
};
