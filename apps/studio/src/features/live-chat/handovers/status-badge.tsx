import { ToneBadge } from '../../../components/tone-badge.tsx';
import { useNow } from '../../../lib/use-now.ts';
import { statusWordsAt, type HandoverRow, type WaitingColours } from './status-words.ts';

interface StatusBadgeProps {
  readonly row: HandoverRow;
  readonly waitingColours: WaitingColours;
}

/** The status on the clock of an open page: it changes by itself, without a reload. */
export const StatusBadge = ({ row, waitingColours }: StatusBadgeProps) => {
  const words = statusWordsAt(row, waitingColours, useNow());
  return (
    <ToneBadge tone={words.tone} title={words.name}>
      {words.label}
    </ToneBadge>
  );
};
