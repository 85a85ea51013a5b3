import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import {
  longestUnavailabilityMs,
  unavailabilityAt,
  validateUnavailability,
} from '@baton/core/availability/unavailability';
import type { BotId } from '@baton/core/ids';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyError } from '../../components/notify.ts';
import { clockDuration, timeOfDay } from '../../lib/durations.ts';
import { errorText } from '../../lib/refusal.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';

interface UnavailabilityProps {
  readonly botId: BotId;
  readonly schedule: SupportSchedule;
  readonly mayEdit: boolean;
}

const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() });

const Affected = ({ botId }: { readonly botId: BotId }) => {
  const listing = useQuery(trpc.handover.list.queryOptions({ botId, view: 'pending' }, { retry: false }));
  const waiting = listing.data?.counts.pending;
  return (
    <Text fz={13} c="dimmed">
      From now on, jumps and conditions on Support team is offline hold.{' '}
      {waiting === undefined
        ? ''
        : `${waiting} waiting ${waiting === 1 ? 'visitor keeps' : 'visitors keep'} their place. `}
      Agents may still take conversations.
    </Text>
  );
};

const ActivateForm = ({ botId, schedule, onClose }: UnavailabilityProps & { readonly onClose: () => void }) => {
  const now = useNow();
  const [hours, setHours] = useState(1);
  const [minutes, setMinutes] = useState(0);
  const durationMs = (hours * 60 + minutes) * 60_000;
  const period = validateUnavailability(schedule, now, durationMs);
  const longestMinutes = Math.floor(longestUnavailabilityMs(schedule, now) / 60_000);
  const activate = useMutation(
    trpc.support.activateUnavailability.mutationOptions({ onSuccess: onClose, onSettled: refresh }),
  );
  const longest = `${Math.floor(longestMinutes / 60)} h ${longestMinutes % 60} min`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        activate.mutate({ botId, durationMs });
      }}
    >
      <Stack gap={14}>
        <Group grow align="start">
          <NumberInput
            label="Hours"
            min={0}
            max={24}
            data-autofocus
            value={hours}
            onChange={(value) => setHours(Number(value))}
          />
          <NumberInput
            label="Minutes"
            min={0}
            max={59}
            step={5}
            value={minutes}
            onChange={(value) => setMinutes(Number(value))}
          />
        </Group>
        <Text fz={13} role="status">
          {period.ok
            ? `From now until ${timeOfDay(period.value.endsAt)}.`
            : `It may not pass the end of the current day (${schedule.timeZone}): at most ${longest}, at least a minute.`}
        </Text>
        <Affected botId={botId} />
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

/** Temporary unavailability: from now, for hours and minutes, never past the end of the day (003-07 to 003-11). */
export const UnavailabilitySection = (props: UnavailabilityProps) => {
  const { botId, schedule, mayEdit } = props;
  const now = useNow();
  const [isOpen, { open, close }] = useDisclosure(false);
  const active = unavailabilityAt(schedule, now);
  const end = useMutation(trpc.support.endUnavailability.mutationOptions({ onError: notifyError, onSettled: refresh }));
  return (
    <>
      {active === null ? (
        <Group gap={12}>
          <Text fz={13} c="dimmed" flex={1}>
            Makes the support team unavailable for a while, starting now.
          </Text>
          <Button variant="default" disabled={!mayEdit} onClick={open}>
            Activate
          </Button>
        </Group>
      ) : (
        <Group gap={12}>
          <Text fz={13} flex={1}>
            Unavailable until {timeOfDay(active.endsAt)}, {clockDuration(active.endsAt - now)} left.
          </Text>
          <Button variant="default" disabled={!mayEdit} loading={end.isPending} onClick={() => end.mutate({ botId })}>
            End now
          </Button>
        </Group>
      )}
      <Modal opened={isOpen} onClose={close} title="Temporary unavailability" size="sm">
        {isOpen ? <ActivateForm {...props} onClose={close} /> : null}
      </Modal>
    </>
  );
};
