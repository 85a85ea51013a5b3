import { Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { notifyDone } from '../../components/notify.ts';
import { RowSkeletons } from '../../components/page-state.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { SaveBar } from '../../components/save-bar.tsx';
import { SupportTagView } from '../../components/support-tag.tsx';
import { queryClient, trpc, type ApiOutputs } from '../../lib/trpc.ts';
import { OverrideList } from './override-list.tsx';
import { UnavailabilitySection } from './unavailability-section.tsx';
import { useScheduleEdits, type ScheduleEdits } from './use-schedule-edits.ts';
import { WeekForm } from './week-form.tsx';
import { WeekTextField } from './week-text-field.tsx';
import { WeekView } from './week-view.tsx';
import { ZoneSelect } from './zone-select.tsx';
import { dayAndTimeIn, zoneCity } from './zone-time.ts';

interface SupportTabProps {
  readonly bot: ApiOutputs['bot']['get'];
}

type Support = ApiOutputs['support']['get'];

/** Settings > Support: when the team is online, for conditions only; it never blocks an agent (003-12). */
export const SupportTab = ({ bot }: SupportTabProps) => {
  const support = useQuery(trpc.support.get.queryOptions({ botId: bot.botId }));
  return (
    <QueryView query={support} loading={<RowSkeletons count={9} height={40} label="Loading the schedule" />}>
      {(data) => <SupportForm bot={bot} support={data} />}
    </QueryView>
  );
};

interface SupportFormProps extends SupportTabProps {
  readonly support: Support;
}

const StatusLine = ({ support }: { readonly support: Support }) => {
  const { timeZone } = support.schedule;
  return (
    <Group gap={10}>
      <SupportTagView {...support.status} nextChangeAt={support.nextChangeAt} />
      <Text fz={13} c="dimmed">
        {support.nextChangeAt === null
          ? 'No change ahead'
          : `until ${dayAndTimeIn(support.nextChangeAt, timeZone)} in ${zoneCity(timeZone)}`}
      </Text>
    </Group>
  );
};

const SupportForm = ({ bot, support }: SupportFormProps) => {
  const edits = useScheduleEdits(support.schedule, support.revision);
  const { botId } = bot;
  const mayEdit = bot.permissions.includes('support.configure');
  const save = useMutation(
    trpc.support.save.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() });
        edits.forget();
        notifyDone('Saved');
      },
    }),
  );
  const takeBack = () => {
    save.reset();
    edits.forget();
    void queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() });
  };
  return (
    <Stack gap={28}>
      <StatusLine support={support} />
      <Stack component="section" gap={10}>
        <Title order={2} fz={15}>
          Temporary unavailability
        </Title>
        <UnavailabilitySection botId={botId} schedule={support.schedule} mayEdit={mayEdit} />
      </Stack>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ botId, ...edits.values, revision: edits.revision });
        }}
      >
        <fieldset disabled={!mayEdit} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap={28}>
            <Schedule edits={edits} support={support} mayEdit={mayEdit} />
            <SaveBar isDirty={edits.isDirty} isBusy={save.isPending} error={save.error} onReset={takeBack} />
          </Stack>
        </fieldset>
      </form>
    </Stack>
  );
};

interface ScheduleProps {
  readonly edits: ScheduleEdits;
  readonly support: Support;
  readonly mayEdit: boolean;
}

const Schedule = ({ edits, support, mayEdit }: ScheduleProps) => {
  const { timeZone, weekly, overrides } = edits.values;
  return (
    <>
      <Stack component="section" gap={12}>
        <Title order={2} fz={15}>
          The week
        </Title>
        <Text fz={13} c="dimmed" mt={-6}>
          A template that repeats for the whole team. Hours that touch or overlap become one.
        </Text>
        <ZoneSelect timeZone={timeZone} onChange={(zone) => edits.change({ timeZone: zone })} />
        <WeekView edits={edits} saved={support.schedule} mayEdit={mayEdit} proofAt={null} />
        <WeekForm week={weekly} onChange={(week) => edits.change({ weekly: week })} />
        <WeekTextField week={weekly} onChange={(week) => edits.change({ weekly: week })} />
      </Stack>
      <Stack component="section" gap={12}>
        <Title order={2} fz={15}>
          Date overrides
        </Title>
        <Text fz={13} c="dimmed" mt={-6}>
          Holidays and special hours. An override holds for its whole date, 00:00 to 24:00.
        </Text>
        <OverrideList overrides={overrides} onChange={(changed) => edits.change({ overrides: changed })} />
      </Stack>
    </>
  );
};
