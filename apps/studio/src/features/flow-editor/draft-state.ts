import type { EditCommand } from '@baton/core/flow/edit';
import type { BotDocument } from '@baton/core/flow/flow';
import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';
import type { ConflictSide } from './conflict/conflict-choice.ts';
import type { DraftEdit, Revisions } from './draft-batch.ts';
import type { LoadedDraft } from './draft-rebase.ts';

/** `saving` also while edits wait to be sent; `offline` while the server is not reached; `refused` names a sentence. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict' | 'refused';

/** B27: nothing is overwritten and nothing is lost; both sides are kept until one is chosen. */
export interface DraftConflict {
  /** Rows that both sides changed: `definition`, or the id of a flow, block or connection. */
  readonly rows: readonly string[];
  /** This page's document with every unsaved edit. */
  readonly mine: BotDocument;
  readonly theirs: LoadedDraft;
}

/** One step of undo: a drag, a deletion of many blocks, a typed word. */
export interface HistoryEntry {
  readonly undo: readonly EditCommand[];
  readonly redo: readonly EditCommand[];
  /** Edits with the same key that follow each other are one entry. */
  readonly mergeKey: string | null;
}

export interface DraftData {
  readonly document: BotDocument;
  readonly revisions: Revisions;
  /** Applied here, not yet acknowledged by the server; in order. */
  readonly queue: readonly EditCommand[];
  readonly saveState: SaveState;
  readonly savedAt: number | null;
  readonly refusal: Refusal | null;
  readonly conflict: DraftConflict | null;
  /** Edits that lost their row to someone else's deletion. */
  readonly rejected: readonly EditCommand[];
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

export interface DraftActions {
  /** Applies one edit, or several as one step of undo; a refusal changes nothing. */
  apply(commands: EditCommand | readonly EditCommand[], mergeKey?: string): Result<BotDocument, Refusal>;
  undo(): void;
  redo(): void;
  /** Sends what waits, now. Resolves when nothing waits any more, or when saving has stopped for a reason shown. */
  flush(): Promise<void>;
  /** Takes in what others saved; called when the live socket says that the draft changed. */
  refresh(): Promise<void>;
  /** Ends a conflict with one side for all of its rows, or a side for each (a row without one takes `mine`). */
  resolveConflict(choice: ConflictSide | Readonly<Record<string, ConflictSide>>): void;
  /** Forgets the edits that lost their place, once they were told. */
  forgetRejected(): void;
  /** Stops timers; unsaved edits stay in the store. */
  dispose(): void;
}

export type DraftState = DraftData & DraftActions;

/** The two calls that the store needs; both throw when the server cannot be reached. */
export interface DraftBackend {
  save(edits: readonly DraftEdit[]): Promise<Result<Revisions, Refusal>>;
  load(): Promise<LoadedDraft>;
}
