import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { longestUnavailabilityMs, validateUnavailability } from '@baton/core/availability/unavailability';
import type { BotId } from '@baton/core/ids';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { errorText } from '../../lib/refusal.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { AffectedList } from './affected-list.tsx';
import { minutesInWords } from './calendar/slot-words.ts';
import { differAt, ownZone, timeIn, zoneCity } from './zone-time.ts';

interface ActivateFormProps {
  readonly botId: BotId;
  readonly schedule: SupportSchedule;
  readonly onClose: () => void;
}

const minuteMs = 60_000;
/** The longest period shrinks while one reads and while the request is under way. */
const marginMs = 5000;
const own = ownZone();

interface PeriodProps {
  readonly hours: number;
  readonly minutes: number;
  readonly onChange: (hours: number, minutes: number) => void;
}

const Period = ({ hours, minutes, onChange }: PeriodProps) => (
  <Group grow align="start">
    <NumberInput
      label="Hours"
      min={0}
      max={24}
      allowDecimal={false}
      data-autofocus
      value={hours}
      onChange={(value) => onChange(Number(value), minutes)}
    />
    <NumberInput
      label="Minutes"
      min={0}
      max={59}
      step={5}
      allowDecimal={false}
      value={minutes}
      onChange={(value) => onChange(hours, Number(value))}
    />
  </Group>
);

const endInWords = (endsAt: number, zone: string): string =>
  `From now until ${timeIn(endsAt, zone)} in ${zoneCity(zone)}${differAt(endsAt, zone, own) ? `, ${timeIn(endsAt, own)} for you` : ''}.`;

/** Hours and minutes from now, until when that is, and who is affected (requirements.md, 003-08 and 003-11). */
export const ActivateForm = ({ botId, schedule, onClose }: ActivateFormProps) => {
  const now = useNow();
  const [minutesChosen, setMinutesChosen] = useState(60);
  const durationMs = minutesChosen * minuteMs;
  const period = validateUnavailability(schedule, now, durationMs);
  const longest = Math.max(1, Math.floor((longestUnavailabilityMs(schedule, now) - marginMs) / minuteMs));
  const activate = useMutation(
    trpc.support.activateUnavailability.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() }),
    }),
  );
  const isTooLong = !period.ok && period.error.code === 'unavailability_too_long';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        activate.mutate({ botId, durationMs });
      }}
    >
      <Stack gap={14}>
        <Period
          hours={Math.floor(minutesChosen / 60)}
          minutes={minutesChosen % 60}
          onChange={(hours, minutes) => setMinutesChosen(hours * 60 + minutes)}
        />
        <Stack gap={6} role="status" mih={44}>
          <Text fz={13} {...(period.ok ? {} : { c: 'var(--baton-action)' })}>
            {period.ok ? endInWords(period.value.endsAt, schedule.timeZone) : null}
            {isTooLong ? `It may not pass the end of the current day in ${zoneCity(schedule.timeZone)}.` : null}
            {!period.ok && !isTooLong ? 'Give at least one minute.' : null}
          </Text>
          {isTooLong ? (
            <Button variant="default" size="compact-sm" w="fit-content" onClick={() => setMinutesChosen(longest)}>
              Take the longest, {minutesInWords(longest)}
            </Button>
          ) : null}
        </Stack>
        <AffectedList botId={botId} />
        {activate.error === null ? null : (
          <Text fz={13} c="var(--baton-action)" role="alert">
            {errorText(activate.error)}
          </Text>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!period.ok} loading={activate.isPending}>
            Activate
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
