import { useStore } from 'zustand';
import { useNow } from '../../../lib/use-now.ts';
import type { TranscriptStore } from './transcript-store.ts';
import classes from './transcript.module.css';

const fadesAfterMs = 6000;

interface TypingLineProps {
  readonly store: TranscriptStore;
  readonly visitorName: string;
}

/** Who is typing; it fades after 6 s without a sign (000-16). */
export const TypingLine = ({ store, visitorName }: TypingLineProps) => {
  const typing = useStore(store, (state) => state.typing);
  const now = useNow();
  const isFresh = typing !== null && now - typing.at < fadesAfterMs;
  const name = typing?.who === 'visitor' ? visitorName : (typing?.name ?? 'Someone');
  return (
    <div className={classes.typing} aria-live="polite">
      {isFresh ? `${name} is typing` : ''}
    </div>
  );
};
