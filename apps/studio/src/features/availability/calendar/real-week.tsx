import { openHoursOf } from '@baton/core/availability/open-hours';
import { dayNumberOf } from '@baton/core/availability/civil-date';
import { overrideOn } from '@baton/core/availability/date-override';
import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { ReactNode } from 'react';
import { CalendarFrame, placeOf } from './calendar-frame.tsx';
import classes from './calendar.module.css';
import { slotTimes } from './slot-words.ts';

interface RealWeekProps {
  readonly schedule: SupportSchedule;
  /** Weekdays as shown, and the date of each. */
  readonly order: readonly number[];
  readonly dateOf: (weekday: number) => string;
  readonly head: (weekday: number) => ReactNode;
  readonly marks: (weekday: number) => ReactNode;
}

/** A week of the calendar as it will be, with its date overrides; the template is edited, a real week is looked at. */
export const RealWeek = ({ schedule, order, dateOf, head, marks }: RealWeekProps) => {
  const openHours = openHoursOf(schedule);
  return (
    <CalendarFrame
      role="group"
      aria-label="Real week"
      data-read-only
      order={order}
      head={head}
      column={(weekday) => {
        const date = dateOf(weekday);
        const override = overrideOn(schedule.overrides, date);
        const hours = openHours.on(dayNumberOf(date));
        return (
          <>
            {override === null ? null : <div className={classes.override} />}
            {hours.map((range) => (
              <div
                key={range.from}
                className={classes.range}
                style={placeOf(range)}
                title={
                  override === null ? slotTimes(range) : `${override.name || 'Date override'}: ${slotTimes(range)}`
                }
              >
                <span className={classes.times}>{slotTimes(range)}</span>
              </div>
            ))}
            {override !== null && hours.length === 0 ? <span className={classes.closed}>Closed</span> : null}
            {marks(weekday)}
          </>
        );
      }}
    />
  );
};
