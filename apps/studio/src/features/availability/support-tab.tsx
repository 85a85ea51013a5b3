import { Group, Stack, Text, Title } from '@mantine/core';
import { localTimeAt } from '@baton/core/availability/zone';
import type { BotId } from '@baton/core/ids';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { notifyDone } from '../../components/notify.ts';
import { RowSkeletons } from '../../components/page-state.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { SaveBar } from '../../components/save-bar.tsx';
import { SupportTagView } from '../../components/support-tag.tsx';
import { refusalOf } from '../../lib/refusal.ts';
import { queryClient, trpc, type ApiOutputs } from '../../lib/trpc.ts';
import classes from './availability.module.css';
import { CalendarImport } from './calendar-import.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { OverrideList } from './override-list.tsx';
import { ProofPanel } from './proof/proof-panel.tsx';
import { readerWeek } from './reader-week.ts';
import { StaleNotice } from './stale-notice.tsx';
import { UnavailabilitySection } from './unavailability-section.tsx';
import { useScheduleEdits, type EditedSchedule, type ScheduleEdits } from './use-schedule-edits.ts';
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
  const [proofAt, setProofAt] = useState<number | null>(null);
  const { botId } = bot;
  const mayEdit = bot.permissions.includes('support.configure');
  const save = useMutation(
    trpc.support.save.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() });
        edits.forget();
        notifyDone('Saved');
      },
      // What someone else has saved is shown beside what is kept here.
      onError: () => queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() }),
    }),
  );
  const submit = (revision: number) => save.mutate({ botId, ...edits.values, revision });
  const isStale = refusalOf(save.error)?.code === 'stale_revision';
  const takeBack = () => {
    save.reset();
    edits.forget();
    void queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() });
  };
  return (
    <Stack gap={28}>
      <LeaveGuard isDirty={edits.isDirty} />
      <StatusLine support={support} />
      <Section title="Temporary unavailability">
        <UnavailabilitySection botId={botId} schedule={support.schedule} mayEdit={mayEdit} />
      </Section>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit(edits.revision);
        }}
      >
        <fieldset disabled={!mayEdit} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap={28}>
            <Week edits={edits} support={support} mayEdit={mayEdit} proofAt={proofAt} />
            <Overrides botId={botId} edits={edits} support={support} />
            {isStale ? (
              <StaleNotice
                theirs={support.schedule}
                onSaveMine={() => submit(support.revision)}
                onTakeTheirs={takeBack}
              />
            ) : null}
            <SaveBar
              isDirty={edits.isDirty}
              isBusy={save.isPending}
              error={isStale ? null : save.error}
              onReset={takeBack}
            />
          </Stack>
        </fieldset>
      </form>
      {bot.permissions.includes('flows.view') ? (
        <Section
          title="What would happen at"
          lead="Choose a moment: each flow that asks for the support team shows the branch that it would take then."
        >
          <ProofPanel
            botId={botId}
            schedule={support.schedule}
            order={readerWeek}
            at={proofAt ?? support.now}
            isDirty={edits.isDirty}
            onChange={setProofAt}
          />
        </Section>
      ) : null}
    </Stack>
  );
};

interface ScheduleProps {
  readonly edits: ScheduleEdits;
  readonly support: Support;
  readonly mayEdit: boolean;
  readonly proofAt: number | null;
}

const Week = ({ edits, support, mayEdit, proofAt }: ScheduleProps) => {
  const { timeZone, weekly } = edits.values;
  const setWeek = (week: EditedSchedule['weekly']) => edits.change({ weekly: week });
  return (
    <Section
      title="The week"
      lead="A template that repeats for the whole team. Hours that touch or overlap become one."
    >
      <ZoneSelect timeZone={timeZone} onChange={(zone) => edits.change({ timeZone: zone })} />
      <WeekView edits={edits} saved={support.schedule} mayEdit={mayEdit} proofAt={proofAt} />
      <div className={classes.ways}>
        <WeekForm week={weekly} onChange={setWeek} />
        <Stack gap={8}>
          <WeekTextField week={weekly} onChange={setWeek} />
        </Stack>
      </div>
    </Section>
  );
};

interface OverridesProps extends Pick<ScheduleProps, 'edits' | 'support'> {
  readonly botId: BotId;
}

const Overrides = ({ botId, edits, support }: OverridesProps) => {
  const { overrides, timeZone } = edits.values;
  return (
    <Section
      title="Date overrides"
      lead="Holidays and special hours. An override holds for its whole date, 00:00 to 24:00."
    >
      <OverrideList
        thisYear={Number(localTimeAt(support.now, timeZone).date.slice(0, 4))}
        overrides={overrides}
        onChange={(changed) => edits.change({ overrides: changed })}
      />
      <CalendarImport
        botId={botId}
        revision={support.revision}
        isDirty={edits.isDirty}
        onImported={() => edits.forget()}
      />
    </Section>
  );
};

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

const Section = ({ title, lead, children }: SectionProps) => (
  <Stack component="section" gap={12} aria-label={title}>
    <Title order={2} fz={15}>
      {title}
    </Title>
    {lead === undefined ? null : (
      <Text fz={13} c="dimmed" mt={-6}>
        {lead}
      </Text>
    )}
    {children}
  </Stack>
);
