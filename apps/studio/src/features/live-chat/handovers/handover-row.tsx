import { shortAge } from '../../../lib/durations.ts';
import { useNow } from '../../../lib/use-now.ts';
import classes from './handovers.module.css';
import { StatusBadge } from './status-badge.tsx';
import type { HandoverRow, WaitingColours } from './status-words.ts';

interface HandoverRowItemProps {
  readonly row: HandoverRow;
  readonly waitingColours: WaitingColours;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

const Age = ({ at }: { readonly at: number }) => <span className={classes.age}>{shortAge(useNow() - at)}</span>;

export const HandoverRowItem = ({ row, waitingColours, isOpen, onOpen }: HandoverRowItemProps) => (
  <li>
    <button
      type="button"
      className={classes.row}
      aria-current={isOpen}
      data-conversation={row.conversationId}
      onClick={onOpen}
    >
      <span className={classes.line}>
        <span className={classes.label}>
          <span
            className={classes.dot}
            data-connected={row.isVisitorConnected}
            role="img"
            aria-label={row.isVisitorConnected ? 'Visitor connected' : 'Visitor not connected'}
          />
          <span title={row.reference}>{row.label}</span>
        </span>
        <StatusBadge row={row} waitingColours={waitingColours} />
      </span>
      <span className={classes.line}>
        <span className={classes.last}>{row.lastVisitorText ?? 'No message yet'}</span>
        <Age at={row.lastVisitorAt} />
      </span>
    </button>
  </li>
);
