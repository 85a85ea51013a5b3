import { Group, Select, Stack, Text, Title } from '@mantine/core';
import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.ts';
import { RowSkeletons } from '../../components/page-state.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { SaveBar } from '../../components/save-bar.tsx';
import { SupportTagView } from '../../components/support-tag.tsx';
import { dateAndTime } from '../../lib/durations.ts';
import { queryClient, trpc, type ApiOutputs } from '../../lib/trpc.ts';
import { OverrideList } from './override-list.tsx';
import { UnavailabilitySection } from './unavailability-section.tsx';
import { WeekForm } from './week-form.tsx';
import { WeekTextField } from './week-text-field.tsx';

interface SupportTabProps {
  readonly bot: ApiOutputs['bot']['get'];
}

type Support = ApiOutputs['support']['get'];
type Edited = Pick<SupportSchedule, 'timeZone' | 'weekly' | 'overrides'>;

const zones = Intl.supportedValuesOf('timeZone');

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

const StatusLine = ({ support }: { readonly support: Support }) => (
  <Group gap={10}>
    <SupportTagView {...support.status} nextChangeAt={support.nextChangeAt} />
    <Text fz={13} c="dimmed">
      {support.nextChangeAt === null ? 'No change ahead' : `until ${dateAndTime(support.nextChangeAt)}`}
    </Text>
  </Group>
);

const SupportForm = ({ bot, support }: SupportFormProps) => {
  const [edited, setEdited] = useState<{ readonly values: Edited; readonly revision: number } | null>(null);
  const { botId } = bot;
  const mayEdit = bot.permissions.includes('support.configure');
  const { timeZone, weekly, overrides } = support.schedule;
  const values: Edited = edited?.values ?? { timeZone, weekly, overrides };
  const change = (changed: Partial<Edited>) =>
    setEdited({ values: { ...values, ...changed }, revision: edited?.revision ?? support.revision });
  const save = useMutation(
    trpc.support.save.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() });
        setEdited(null);
        notifyDone('Saved');
      },
    }),
  );
  const takeBack = () => {
    save.reset();
    setEdited(null);
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
          if (edited !== null) save.mutate({ botId, ...edited.values, revision: edited.revision });
        }}
      >
        <fieldset disabled={!mayEdit} style={{ border: 0, margin: 0, padding: 0 }}>
          <Stack gap={28}>
            <Schedule values={values} change={change} />
            <SaveBar isDirty={edited !== null} isBusy={save.isPending} error={save.error} onReset={takeBack} />
          </Stack>
        </fieldset>
      </form>
    </Stack>
  );
};

interface ScheduleProps {
  readonly values: Edited;
  readonly change: (changed: Partial<Edited>) => void;
}

const Schedule = ({ values, change }: ScheduleProps) => (
  <>
    <Stack component="section" gap={12}>
      <Title order={2} fz={15}>
        The week
      </Title>
      <Text fz={13} c="dimmed" mt={-6}>
        A template that repeats for the whole team. Hours that touch or overlap become one.
      </Text>
      <Select
        label="Time zone"
        searchable
        allowDeselect={false}
        maw={320}
        data={zones.includes(values.timeZone) ? zones : [values.timeZone, ...zones]}
        value={values.timeZone}
        onChange={(timeZone) => (timeZone === null ? undefined : change({ timeZone }))}
      />
      <WeekForm week={values.weekly} onChange={(weekly) => change({ weekly })} />
      <WeekTextField week={values.weekly} onChange={(weekly) => change({ weekly })} />
    </Stack>
    <Stack component="section" gap={12}>
      <Title order={2} fz={15}>
        Date overrides
      </Title>
      <Text fz={13} c="dimmed" mt={-6}>
        Holidays and special hours. An override holds for its whole date, 00:00 to 24:00.
      </Text>
      <OverrideList overrides={values.overrides} onChange={(overrides) => change({ overrides })} />
    </Stack>
  </>
);
