import { wallTime } from '../../../lib/durations.ts';
import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { MINUTES_PER_DAY } from '@baton/core/availability/time-range';
import classes from './calendar.module.css';

const hours = Array.from({ length: 25 }, (_, hour) => hour);

interface PlaceVariables extends CSSProperties {
  readonly '--from': string;
  readonly '--minutes': string;
}

/** Where minutes `[from, to)` of a day stand in its column. */
export const placeOf = ({ from, to }: { readonly from: number; readonly to: number }): PlaceVariables => ({
  '--from': `${(from / MINUTES_PER_DAY) * 100}%`,
  '--minutes': `${((to - from) / MINUTES_PER_DAY) * 100}%`,
});

interface CalendarFrameProps extends ComponentProps<'div'> {
  /** The weekdays as shown, from the left. */
  readonly order: readonly number[];
  readonly head: (weekday: number) => ReactNode;
  readonly column: (weekday: number) => ReactNode;
}

/** Seven columns of 24 hours of wall-clock time, with their heads and hours; what stands in them is the caller's. */
export const CalendarFrame = ({ order, head, column, children, ...grid }: CalendarFrameProps) => (
  <div className={classes.scroller}>
    <div className={classes.frame}>
      <div className={classes.heads}>
        <span className={classes.corner} />
        {order.map((weekday) => (
          <div key={weekday} className={classes.head}>
            {head(weekday)}
          </div>
        ))}
      </div>
      <div className={classes.body}>
        <div className={classes.hours} aria-hidden>
          {hours.map((hour) => (
            <span key={hour} className={classes.hour} style={placeOf({ from: hour * 60, to: hour * 60 })}>
              {wallTime(hour * 60)}
            </span>
          ))}
        </div>
        <div {...grid} className={classes.grid}>
          {order.map((weekday) => (
            <div key={weekday} className={classes.column} data-weekday={weekday}>
              {column(weekday)}
            </div>
          ))}
          {children}
        </div>
      </div>
    </div>
  </div>
);
