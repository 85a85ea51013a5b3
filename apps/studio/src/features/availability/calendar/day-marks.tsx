import type { TimeRange } from '@baton/core/availability/time-range';
import { placeOf } from './calendar-frame.tsx';
import classes from './calendar.module.css';

interface DayMarksProps {
  readonly unavailable: TimeRange | null;
  /** Minutes that no clock shows on this day. */
  readonly skipped: TimeRange | null;
  readonly now: number | null;
  readonly proofAt: number | null;
}

const Hatched = ({ range, label }: { readonly range: TimeRange; readonly label: string }) => (
  <div className={classes.hatched} style={placeOf(range)} title={label}>
    <span className={classes.hatchedLabel}>{label}</span>
  </div>
);

/** What lies over the hours of a day: hatched where support is unavailable, and lines at the present and at a proof. */
export const DayMarks = ({ unavailable, skipped, now, proofAt }: DayMarksProps) => (
  <>
    {skipped === null ? null : <Hatched range={skipped} label="Skipped" />}
    {unavailable === null ? null : <Hatched range={unavailable} label="Unavailable" />}
    {now === null ? null : <div className={classes.now} style={placeOf({ from: now, to: now })} title="Now" />}
    {proofAt === null ? null : (
      <div className={classes.now} data-kind="proof" style={placeOf({ from: proofAt, to: proofAt })} title="Proof" />
    )}
  </>
);
