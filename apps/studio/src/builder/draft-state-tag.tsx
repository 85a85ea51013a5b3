import { Button } from '@mantine/core';
import { refusalText } from '@baton/core/refusals';
import { Check, CloudOff, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useDraft } from '../features/flow-editor/draft-context.tsx';
import type { SaveState } from '../features/flow-editor/draft-state.ts';
import { timeOfDay } from '../lib/durations.ts';
import classes from './draft-state-tag.module.css';

const icons: Record<SaveState, LucideIcon> = {
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  conflict: TriangleAlert,
  refused: TriangleAlert,
};

const words: Record<SaveState, string> = {
  saved: 'Saved',
  saving: 'Saving',
  offline: 'Offline: your edits are kept and sent when the line is back',
  conflict: 'Conflict',
  refused: 'Not saved',
};

/** The draft's state in the header: saved, saving, offline, conflict. */
export const DraftStateTag = () => {
  const state = useDraft((draft) => draft.saveState);
  const savedAt = useDraft((draft) => draft.savedAt);
  const Icon = icons[state];
  const title = savedAt === null ? undefined : `Last saved at ${timeOfDay(savedAt)}`;
  return (
    <span className={classes.tag} data-state={state} role="status" title={title}>
      <Icon size={14} aria-hidden />
      {words[state]}
    </span>
  );
};

/** What stops saving, with the way on; nothing of either side is lost meanwhile (B27). */
export const DraftTrouble = () => {
  const conflict = useDraft((draft) => draft.conflict);
  const refusal = useDraft((draft) => draft.refusal);
  const resolveConflict = useDraft((draft) => draft.resolveConflict);
  if (conflict !== null) {
    const count = conflict.rows.length;
    return (
      <div className={classes.conflict} role="alert">
        <span className={classes.words}>
          Someone else changed {count === 1 ? 'a part' : `${count} parts`} of this flow that you changed too. Both are
          kept until you choose; your other edits stay in any case.
        </span>
        <Button size="compact-sm" variant="default" onClick={() => resolveConflict('theirs')}>
          Take theirs
        </Button>
        <Button size="compact-sm" onClick={() => resolveConflict('mine')}>
          Keep mine
        </Button>
      </div>
    );
  }
  return refusal === null ? null : (
    <div className={classes.conflict} role="alert">
      {refusalText(refusal)}
    </div>
  );
};
