import { Button, Checkbox, Group, Table, Text, TextInput } from '@mantine/core';
import { addOverride, overridesInYear, removeOverride } from '@baton/core/availability/date-override';
import { dateOverrideSchema, type DateOverride } from '@baton/core/availability/support-schedule';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import classes from './availability.module.css';
import { fullDate } from './date-words.ts';
import { parseHours, textOfHours } from './hours-text.ts';

interface OverrideListProps {
  readonly overrides: readonly DateOverride[];
  readonly onChange: (overrides: DateOverride[]) => void;
}

interface OverrideDraft {
  readonly date: string;
  readonly name: string;
  readonly hours: string;
  readonly recursYearly: boolean;
}

const emptyDraft: OverrideDraft = { date: '', name: '', hours: '', recursYearly: false };

const overrideOf = (draft: OverrideDraft): DateOverride | null => {
  const hours = parseHours(draft.hours);
  const parsed = dateOverrideSchema.safeParse({ ...draft, name: draft.name.trim(), hours });
  return parsed.success ? parsed.data : null;
};

const AddOverride = ({ overrides, onChange }: OverrideListProps) => {
  const [draft, setDraft] = useState(emptyDraft);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (changed: Partial<OverrideDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const add = () => {
    const override = overrideOf(draft);
    if (override === null) {
      setProblem('Give a date and hours that end by 24:00, such as 9-12, or leave the hours empty for closed.');
      return;
    }
    const added = addOverride(overrides, override);
    setProblem(added.ok ? null : `${added.error.name || added.error.date} holds on this date already.`);
    if (!added.ok) return;
    onChange(added.value);
    setDraft(emptyDraft);
  };
  return (
    <Group align="end" gap={8}>
      <TextInput
        label="Date"
        type="date"
        w={150}
        value={draft.date}
        onChange={(event) => change({ date: event.currentTarget.value })}
      />
      <TextInput
        label="Name"
        w={150}
        maxLength={200}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Hours"
        placeholder="closed"
        w={130}
        value={draft.hours}
        onChange={(event) => change({ hours: event.currentTarget.value })}
      />
      <Checkbox
        label="Every year"
        pb={7}
        checked={draft.recursYearly}
        onChange={(event) => change({ recursYearly: event.currentTarget.checked })}
      />
      <Button variant="default" onClick={add}>
        Add date
      </Button>
      {problem === null ? null : (
        <span role="alert" style={{ color: 'var(--baton-action)', fontSize: 13, width: '100%' }}>
          {problem}
        </span>
      )}
    </Group>
  );
};

interface YearChoiceProps {
  readonly year: number;
  readonly onChange: (year: number) => void;
}

const YearChoice = ({ year, onChange }: YearChoiceProps) => (
  <span className={classes.year}>
    <IconButton icon={ChevronLeft} label="Previous year" onClick={() => onChange(year - 1)} />
    <Text fz={13} fw={500} role="status">
      {year}
    </Text>
    <IconButton icon={ChevronRight} label="Next year" onClick={() => onChange(year + 1)} />
  </span>
);

/** Holidays and special hours of a year; each owns its whole local date. */
export const OverrideList = ({ overrides, thisYear, onChange }: OverrideListProps & { readonly thisYear: number }) => {
  const [year, setYear] = useState(thisYear);
  const shown = overridesInYear(overrides, String(year));
  return (
    <>
      <YearChoice year={year} onChange={(changed) => setYear(Math.min(9999, Math.max(1970, changed)))} />
      {shown.length === 0 ? (
        <Text fz={13} c="dimmed">
          No holidays or special hours in {year}. Add a date below, or import a calendar of public holidays.
        </Text>
      ) : (
        <Table verticalSpacing={4} aria-label={`Date overrides in ${year}`}>
          <Table.Tbody>
            {shown.map(({ date, override }) => (
              <Table.Tr key={override.date}>
                <Table.Td>
                  {fullDate(date)}
                  {override.recursYearly ? ', every year' : ''}
                </Table.Td>
                <Table.Td>{override.name}</Table.Td>
                <Table.Td>{override.hours.length === 0 ? 'closed' : textOfHours(override.hours)}</Table.Td>
                <Table.Td w={40}>
                  <IconButton
                    icon={X}
                    label={`Remove ${override.name || override.date}`}
                    onClick={() => onChange(removeOverride(overrides, override.date))}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <AddOverride
        overrides={overrides}
        onChange={(changed) => {
          const added = changed.find((one) => !overrides.includes(one));
          if (added !== undefined) setYear(Number(added.date.slice(0, 4)));
          onChange(changed);
        }}
      />
    </>
  );
};
