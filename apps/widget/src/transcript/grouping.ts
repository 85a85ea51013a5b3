import { instantOf } from '../clock.ts';
import type { TranscriptLine, TranscriptState } from './transcript-line.ts';

export interface TranscriptRow {
  readonly key: string;
  readonly line: TranscriptLine;
  /** A new day begins with this row: its words, else null. */
  readonly day: string | null;
  /** First of a run by one author within five minutes: shows the name. */
  readonly isFirstOfGroup: boolean;
}

const groupWithinMs = 5 * 60_000;

const authorOf = (line: TranscriptLine): string =>
  line.kind === 'pending' ? 'visitor' : `${line.message.author.kind}:${line.message.author.name ?? ''}`;

const timeOf = (line: TranscriptLine): number =>
  line.kind === 'pending' ? line.pending.createdAt : instantOf(line.message.createdAt);

const keyOf = (line: TranscriptLine): string => {
  if (line.kind === 'pending') return line.pending.clientId;
  return line.message.clientId ?? line.message.id;
};

const linesOf = (state: TranscriptState): TranscriptLine[] => [
  ...state.messages.map((message) => ({ kind: 'message', message }) as const),
  ...state.pending.map((pending) => ({ kind: 'pending', pending }) as const),
];

/** Rows in order, grouped by author and parted by day. `dayOf` words a day for its reader, in their own time zone. */
export const rowsOf = (state: TranscriptState, dayOf: (at: number) => string): readonly TranscriptRow[] => {
  const lines = linesOf(state);
  return lines.map((line, index) => {
    const previous = lines[index - 1];
    const day = dayOf(timeOf(line));
    const isNewDay = previous === undefined || dayOf(timeOf(previous)) !== day;
    const isFirstOfGroup =
      isNewDay || authorOf(previous) !== authorOf(line) || timeOf(line) - timeOf(previous) > groupWithinMs;
    return { key: keyOf(line), line, day: isNewDay ? day : null, isFirstOfGroup };
  });
};
