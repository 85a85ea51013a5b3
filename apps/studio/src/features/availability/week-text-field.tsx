import { Button, Group, Textarea } from '@mantine/core';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { formatWeekText, parseWeekText, type WeekTextUnreadable } from '@baton/core/availability/week-text';
import { useState } from 'react';

interface WeekTextFieldProps {
  readonly week: readonly WeeklySlot[];
  readonly onChange: (week: WeeklySlot[]) => void;
}

const problemOf = ({ found, message }: WeekTextUnreadable): string =>
  found === '' ? message : `“${found}” cannot be read. ${message}`;

/** The same week as text, to be typed or pasted at once. */
export const WeekTextField = ({ week, onChange }: WeekTextFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : parseWeekText(typed);
  const apply = () => {
    if (read?.ok !== true) return;
    onChange(read.value);
    setTyped(null);
  };
  return (
    <>
      <Textarea
        label="The week as text"
        description="Mon-Fri 9-12, 13:30-18; Sat 10-14. 22-2 runs past midnight."
        autosize
        minRows={2}
        maxRows={9}
        value={typed ?? formatWeekText(week).replaceAll('; ', '\n')}
        error={read?.ok === false ? problemOf(read.error) : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed === null ? null : (
        <Group gap={8}>
          <Button size="compact-sm" variant="default" disabled={read?.ok !== true} onClick={apply}>
            Put into the week
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setTyped(null)}>
            Take back
          </Button>
        </Group>
      )}
    </>
  );
};
