import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { overrideOn } from '@baton/core/availability/date-override';
import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { unavailabilityAt } from '@baton/core/availability/unavailability';
import { localTimeAt } from '@baton/core/availability/zone';
import { ChevronLeft, ChevronRight, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { useNow } from '../../lib/use-now.ts';
import { CopyDayMenu, DayHead } from './calendar/day-head.tsx';
import { DayMarks } from './calendar/day-marks.tsx';
import { RealWeek } from './calendar/real-week.tsx';
import { WeekCalendar } from './calendar/week-calendar.tsx';
import { clockChangeMarks, datesOfWeek, minuteOn, unavailableOn } from './calendar/week-marks.ts';
import { shortDate } from './date-words.ts';
import { readerWeek } from './reader-week.ts';
import type { ScheduleEdits } from './use-schedule-edits.ts';
import { differAt, ownZone, slotTimesIn } from './zone-time.ts';

interface WeekViewProps {
  readonly edits: ScheduleEdits;
  readonly saved: SupportSchedule;
  readonly mayEdit: boolean;
  readonly proofAt: number | null;
}

const order = readerWeek;
const own = ownZone();

interface WeekChoiceProps {
  /** Weeks from this one; null: the template. */
  readonly weeks: number | null;
  readonly title: string;
  readonly onChange: (weeks: number | null) => void;
}

const WeekChoice = ({ weeks, title, onChange }: WeekChoiceProps) => (
  <>
    <SegmentedControl
      size="xs"
      aria-label="What the calendar shows"
      data={[
        { value: 'template', label: 'Template' },
        { value: 'real', label: 'Real week' },
      ]}
      value={weeks === null ? 'template' : 'real'}
      onChange={(value) => onChange(value === 'template' ? null : 0)}
    />
    {weeks === null ? null : (
      <Group gap={2}>
        <IconButton icon={ChevronLeft} label="Previous week" onClick={() => onChange(weeks - 1)} />
        <Text fz={13} fw={500} miw={150} ta="center" role="status">
          {weeks === 0 ? `This week, ${title}` : title}
        </Text>
        <IconButton icon={ChevronRight} label="Next week" onClick={() => onChange(weeks + 1)} />
        {weeks === 0 ? null : (
          <ActionIcon w="auto" px={8} fz={13} onClick={() => onChange(0)}>
            This week
          </ActionIcon>
        )}
      </Group>
    )}
  </>
);

/** The week: the template to draw in, or a real week with everything that holds on its dates. */
export const WeekView = ({ edits, saved, mayEdit, proofAt }: WeekViewProps) => {
  const [weeks, setWeeks] = useState<number | null>(null);
  const now = useNow();
  const { timeZone: zone, weekly, overrides } = edits.values;
  const schedule = { ...saved, ...edits.values };
  const dates = datesOfWeek(localTimeAt(now, zone).date, order, weeks ?? 0);
  const dateOf = (weekday: number) => dates[order.indexOf(weekday)] ?? '';
  const clockChanges = clockChangeMarks(dates[0] ?? '', zone);
  const unavailability = unavailabilityAt(schedule, now);
  const isOwnShown = differAt(now, zone, own);
  const marks = (weekday: number) => {
    const date = dateOf(weekday);
    return (
      <DayMarks
        unavailable={unavailability === null ? null : unavailableOn(date, unavailability, zone)}
        skipped={clockChanges.find((change) => change.date === date)?.skipped ?? null}
        now={minuteOn(date, now, zone)}
        proofAt={proofAt === null ? null : minuteOn(date, proofAt, zone)}
      />
    );
  };
  const head = (weekday: number) => {
    const date = dateOf(weekday);
    const override = weeks === null ? null : overrideOn(overrides, date);
    const clockChange = clockChanges.find((change) => change.date === date)?.words ?? null;
    return (
      <DayHead
        weekday={weekday}
        isToday={minuteOn(date, now, zone) !== null}
        note={override === null ? clockChange : override.name || 'Date override'}
        {...(weeks === null ? {} : { date: shortDate(date) })}
      >
        {weeks === null ? (
          <CopyDayMenu
            weekday={weekday}
            week={weekly}
            size={26}
            isReadOnly={!mayEdit}
            onChange={(week) => edits.change({ weekly: week })}
          />
        ) : null}
      </DayHead>
    );
  };
  return (
    <>
      <Group gap={8}>
        <WeekChoice
          weeks={weeks}
          title={`${shortDate(dates[0] ?? '')} – ${shortDate(dates[6] ?? '')}`}
          onChange={setWeeks}
        />
        <Group gap={2} ml="auto">
          <IconButton icon={Undo2} label="Undo" shortcut="Ctrl Z" disabled={!edits.canUndo} onClick={edits.undo} />
          <IconButton
            icon={Redo2}
            label="Redo"
            shortcut="Ctrl Shift Z"
            disabled={!edits.canRedo}
            onClick={edits.redo}
          />
        </Group>
      </Group>
      {weeks === null ? (
        <WeekCalendar
          week={weekly}
          order={order}
          isReadOnly={!mayEdit}
          onChange={(week) => edits.change({ weekly: week })}
          head={head}
          marks={marks}
          ownTimes={(slot) => (isOwnShown ? slotTimesIn(slot, { bot: zone, own }, now) : null)}
        />
      ) : (
        <RealWeek schedule={schedule} order={order} dateOf={dateOf} head={head} marks={marks} />
      )}
    </>
  );
};
