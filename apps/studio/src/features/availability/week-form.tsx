import { addSlot, removeSlot, resizeSlot } from '@baton/core/availability/edit-week';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { Plus, X } from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import { TimeField } from './time-field.tsx';
import { CopyDayMenu } from './calendar/day-head.tsx';
import { weekdayName, weekdays } from './weekday-names.ts';
import classes from './week-form.module.css';

interface WeekFormProps {
  readonly week: readonly WeeklySlot[];
  readonly onChange: (week: WeeklySlot[]) => void;
}

interface DayProps extends WeekFormProps {
  readonly weekday: number;
  readonly name: string;
}

const hourMinutes = 60;

/** The next free hour of a day: 9 to 17 where it has none, else an hour after the last one. */
const nextSlot = (slots: readonly WeeklySlot[], weekday: number): WeeklySlot | null => {
  const last = slots.at(-1);
  if (last === undefined) return { weekday, from: 9 * hourMinutes, to: 17 * hourMinutes };
  const from = last.to + hourMinutes;
  return last.to <= last.from || from >= 24 * hourMinutes
    ? null
    : { weekday, from, to: Math.min(from + hourMinutes, 24 * hourMinutes) };
};

const Slot = ({ slot, week, onChange, name }: WeekFormProps & { readonly slot: WeeklySlot; readonly name: string }) => (
  <span className={classes.slot}>
    <TimeField
      label={`${name}, from`}
      minute={slot.from}
      below={1440}
      onChange={(from) => onChange(resizeSlot(week, slot, { from, to: slot.to }))}
    />
    –
    <TimeField
      label={`${name}, to`}
      minute={slot.to}
      below={1441}
      onChange={(to) => onChange(resizeSlot(week, slot, { from: slot.from, to: to === 0 ? 1440 : to }))}
    />
    {slot.to <= slot.from ? <span className={classes.closed}>next day</span> : null}
    <IconButton
      icon={X}
      size={26}
      label={`Remove these hours of ${name}`}
      onClick={() => onChange(removeSlot(week, slot))}
    />
  </span>
);

const Day = (props: DayProps) => {
  const { weekday, name, week, onChange } = props;
  const slots = week.filter((slot) => slot.weekday === weekday);
  const added = nextSlot(slots, weekday);
  return (
    <div className={classes.day} role="group" aria-label={name}>
      <span className={classes.name}>{name}</span>
      <div className={classes.slots}>
        {slots.length === 0 ? <span className={classes.closed}>Offline</span> : null}
        {slots.map((slot) => (
          <Slot key={`${slot.from}-${slot.to}`} slot={slot} week={week} onChange={onChange} name={name} />
        ))}
      </div>
      <span className={classes.acts}>
        <IconButton
          icon={Plus}
          label={`Add hours on ${name}`}
          disabled={added === null}
          onClick={() => (added === null ? undefined : onChange(addSlot(week, added)))}
        />
        <CopyDayMenu weekday={weekday} week={week} onChange={onChange} />
      </span>
    </div>
  );
};

/** The week as a form: a line a day, for those who would rather type than draw (003-06). */
export const WeekForm = ({ week, onChange }: WeekFormProps) => (
  <div className={classes.days}>
    {weekdays.map((weekday) => (
      <Day key={weekday} weekday={weekday} name={weekdayName(weekday)} week={week} onChange={onChange} />
    ))}
  </div>
);
