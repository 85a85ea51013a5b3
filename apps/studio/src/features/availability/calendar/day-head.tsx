import { Menu } from '@mantine/core';
import { copyDay } from '@baton/core/availability/edit-week';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import { weekdayName, weekdays } from '../weekday-names.ts';
import classes from './calendar.module.css';

interface CopyDayMenuProps {
  readonly weekday: number;
  readonly week: readonly WeeklySlot[];
  readonly onChange: (week: WeeklySlot[]) => void;
  readonly isReadOnly?: boolean;
  readonly size?: number;
}

/** Puts the slots of a day on others, in place of theirs. */
export const CopyDayMenu = ({ weekday, week, onChange, isReadOnly = false, size = 32 }: CopyDayMenuProps) => {
  const others = weekdays.filter((other) => other !== weekday);
  const copyTo = (days: readonly number[]) => () => onChange(copyDay(week, weekday, days));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton icon={Copy} label={`Copy the hours of ${weekdayName(weekday)}`} size={size} disabled={isReadOnly} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={copyTo(others.filter((other) => other <= 5))}>To Monday to Friday</Menu.Item>
        <Menu.Item onClick={copyTo(others)}>To every day</Menu.Item>
        <Menu.Divider />
        {others.map((other) => (
          <Menu.Item key={other} onClick={copyTo([other])}>
            To {weekdayName(other)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

interface DayHeadProps {
  readonly weekday: number;
  readonly isToday: boolean;
  /** `23 Nov`, where a real week is shown. */
  readonly date?: string;
  /** Such as a clock change; read out in full by its title. */
  readonly note: string | null;
  readonly children?: ReactNode;
}

/** The head of a day: its name, what is special about it, and its menu. */
export const DayHead = ({ weekday, isToday, date, note, children }: DayHeadProps) => (
  <>
    <div className={classes.day} data-today={isToday}>
      <span>
        {weekdayName(weekday).slice(0, 3)}
        {date === undefined ? null : <span className={classes.date}> {date}</span>}
      </span>
      {children}
    </div>
    {note === null ? null : (
      <span className={classes.note} title={note}>
        {note}
      </span>
    )}
  </>
);
