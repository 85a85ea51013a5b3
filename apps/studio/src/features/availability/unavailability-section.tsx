import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { unavailabilityAt } from '@baton/core/availability/unavailability';
import type { BotId } from '@baton/core/ids';
import { useMutation } from '@tanstack/react-query';
import { notifyError } from '../../components/notify.ts';
import { clockDuration } from '../../lib/durations.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { ActivateForm } from './activate-form.tsx';
import { timeIn, zoneCity } from './zone-time.ts';
import { dialogNames } from './dialog-names.ts';

interface UnavailabilityProps {
  readonly botId: BotId;
  readonly schedule: SupportSchedule;
  readonly mayEdit: boolean;
}

/** Temporary unavailability: from now, for hours and minutes, never past the end of the day (003-07 to 003-11). */
export const UnavailabilitySection = ({ botId, schedule, mayEdit }: UnavailabilityProps) => {
  const now = useNow();
  const [isOpen, { open, close }] = useDisclosure(false);
  const active = unavailabilityAt(schedule, now);
  const end = useMutation(
    trpc.support.endUnavailability.mutationOptions({
      onError: notifyError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() }),
    }),
  );
  return (
    <>
      {active === null ? (
        <Group gap={12} wrap="nowrap">
          <Text fz={13} c="dimmed" flex={1}>
            Makes the support team unavailable for a while, starting now. Agents may still take conversations.
          </Text>
          <Button variant="default" disabled={!mayEdit} onClick={open}>
            Activate
          </Button>
        </Group>
      ) : (
        <Group gap={12} wrap="nowrap">
          <Text fz={13} flex={1} role="timer" aria-label="Remaining time of the temporary unavailability">
            <strong>{clockDuration(active.endsAt - now)}</strong> left, until {timeIn(active.endsAt, schedule.timeZone)}{' '}
            in {zoneCity(schedule.timeZone)}.
          </Text>
          <Button variant="default" disabled={!mayEdit} loading={end.isPending} onClick={() => end.mutate({ botId })}>
            End now
          </Button>
        </Group>
      )}
      <Modal opened={isOpen} onClose={close} title="Temporary unavailability" size="sm" {...dialogNames}>
        {isOpen ? <ActivateForm botId={botId} schedule={schedule} onClose={close} /> : null}
      </Modal>
    </>
  );
};
