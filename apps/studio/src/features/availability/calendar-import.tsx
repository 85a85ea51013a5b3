import { Button, FileButton, Group, Text } from '@mantine/core';
import type { BotId } from '@baton/core/ids';
import { useMutation } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { errorText } from '../../lib/refusal.ts';
import { queryClient, trpc, type ApiOutputs } from '../../lib/trpc.ts';
import classes from './availability.module.css';
import { fullDate } from './date-words.ts';

type Imported = ApiOutputs['support']['importCalendar'];

interface CalendarImportProps {
  readonly botId: BotId;
  readonly revision: number;
  /** The file goes into what is saved, so changes that are not saved come first. */
  readonly isDirty: boolean;
  readonly onImported: () => void;
}

const Result = ({ result, onClose }: { readonly result: Imported; readonly onClose: () => void }) => (
  <div className={classes.result} role="status">
    <Text fz={13} fw={500}>
      Added {result.added.length}
    </Text>
    {result.added.length === 0 ? null : (
      <ul aria-label="Added">
        {result.added.map(({ date, name, recursYearly }) => (
          <li key={date}>
            {fullDate(date)}
            {recursYearly ? ', every year' : ''}: {name}, closed
          </li>
        ))}
      </ul>
    )}
    {result.skipped.length === 0 ? null : (
      <>
        <Text fz={13} fw={500}>
          Not added {result.skipped.length}
        </Text>
        <ul aria-label="Not added">
          {result.skipped.map(({ summary, why }) => (
            <li key={`${summary}${why}`}>
              {summary || 'Without a name'}: {why}
            </li>
          ))}
        </ul>
      </>
    )}
    <Button variant="default" size="compact-sm" onClick={onClose}>
      Close the list
    </Button>
  </div>
);

/** Closed days from a calendar file, and in words what became of each of its events. */
export const CalendarImport = ({ botId, revision, isDirty, onImported }: CalendarImportProps) => {
  const imported = useMutation(
    trpc.support.importCalendar.mutationOptions({
      onSuccess: async () => {
        onImported();
        await queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() });
      },
    }),
  );
  const take = async (file: File | null) => {
    if (file !== null) imported.mutate({ botId, ics: await file.text(), revision });
  };
  return (
    <>
      <Group gap={10}>
        <FileButton accept=".ics,text/calendar" disabled={isDirty} onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={isDirty}
              loading={imported.isPending}
              leftSection={<Upload size={16} aria-hidden />}
            >
              Import a calendar file
            </Button>
          )}
        </FileButton>
        <Text fz={13} c="dimmed">
          {isDirty ? 'Save or take back your changes first.' : 'Whole days of an .ics file become closed days.'}
        </Text>
      </Group>
      {imported.error === null ? null : (
        <Text fz={13} c="var(--baton-action)" role="alert">
          {errorText(imported.error)}
        </Text>
      )}
      {imported.data === undefined ? null : <Result result={imported.data} onClose={() => imported.reset()} />}
    </>
  );
};
