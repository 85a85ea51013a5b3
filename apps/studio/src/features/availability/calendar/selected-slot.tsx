import { Button, Group, Text } from '@mantine/core';
import { removeSlot, resizeSlot } from '@baton/core/availability/edit-week';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { slotMinutes } from '@baton/core/availability/weekly-template';
import { Trash2 } from 'lucide-react';
import { TimeField } from '../time-field.tsx';
import { weekdayName } from '../weekday-names.ts';
import { slotAt, type EditedWeek } from './slot-gesture.ts';
import { minutesInWords, slotWords } from './slot-words.ts';

interface SelectedSlotProps {
  readonly week: readonly WeeklySlot[];
  readonly slot: WeeklySlot;
  readonly ownTimes: string | null;
  readonly onEdit: (edited: EditedWeek, verb: string) => void;
  readonly onRemove: (week: WeeklySlot[], said: string) => void;
}

/** The slot that is selected in the calendar, to the minute. */
export const SelectedSlot = ({ week, slot, ownTimes, onEdit, onRemove }: SelectedSlotProps) => {
  const put = (from: number, to: number) => {
    const edited = resizeSlot(week, slot, { from, to });
    const found = slotAt(edited, { weekday: slot.weekday, minute: from });
    onEdit({ week: edited, slot: found ?? slot }, 'Now');
  };
  const isOvernight = slot.to <= slot.from;
  return (
    <Group gap={8} role="group" aria-label="Selected slot">
      <Text fz={13} fw={500}>
        {weekdayName(slot.weekday)}
      </Text>
      <TimeField label="Selected slot, from" minute={slot.from} below={1440} onChange={(from) => put(from, slot.to)} />–
      <TimeField
        label="Selected slot, to"
        minute={slot.to}
        below={1441}
        onChange={(to) => put(slot.from, to === 0 ? 1440 : to)}
      />
      <Text fz={13} c="dimmed">
        {isOvernight ? `${weekdayName((slot.weekday % 7) + 1)}, ` : ''}
        {minutesInWords(slotMinutes(slot))}
        {ownTimes === null ? '' : ` · for you ${ownTimes}`}
      </Text>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<Trash2 size={14} aria-hidden />}
        onClick={() => onRemove(removeSlot(week, slot), `Removed ${slotWords(slot)}`)}
      >
        Remove
      </Button>
    </Group>
  );
};
