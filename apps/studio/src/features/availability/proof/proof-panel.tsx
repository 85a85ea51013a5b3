import { Group, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { supportVerdictAt } from '@baton/core/availability/support-verdict';
import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { instantOfLocal, localTimeAt } from '@baton/core/availability/zone';
import type { BotId } from '@baton/core/ids';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { RowSkeletons } from '../../../components/page-state.tsx';
import { QueryView } from '../../../components/query-view.tsx';
import { ToneBadge } from '../../../components/tone-badge.tsx';
import { wallTime } from '../../../lib/durations.ts';
import { trpc } from '../../../lib/trpc.ts';
import classes from '../availability.module.css';
import { datesOfWeek } from '../calendar/week-marks.ts';
import { fullDate } from '../date-words.ts';
import { weekdayName } from '../weekday-names.ts';
import { FlowProof } from './flow-proof.tsx';
import { reasonInWords } from './reason-words.ts';

interface ProofPanelProps {
  readonly botId: BotId;
  readonly schedule: SupportSchedule;
  readonly order: readonly number[];
  /** The instant to prove. */
  readonly at: number;
  readonly isDirty: boolean;
  readonly onChange: (at: number) => void;
}

const quarter = 15;
const quartersPerDay = 96;

const MomentFields = ({
  schedule,
  order,
  at,
  onChange,
}: Pick<ProofPanelProps, 'schedule' | 'order' | 'at' | 'onChange'>) => {
  const zone = schedule.timeZone;
  const local = localTimeAt(at, zone);
  const dates = datesOfWeek(local.date, order);
  const words = `${fullDate(local.date)}, ${wallTime(local.minute)}`;
  return (
    <>
      <TextInput
        label="Date and time"
        type="datetime-local"
        w={210}
        value={`${local.date}T${wallTime(local.minute)}`}
        onChange={({ currentTarget: { value } }) => {
          const [date = '', time = ''] = value.split('T');
          const [hours = 0, minutes = 0] = time.split(':').map(Number);
          if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) onChange(instantOfLocal(date, hours * 60 + minutes, zone));
        }}
      />
      <Slider
        flex="1 1 320px"
        mb={26}
        label={null}
        thumbLabel="Along the week"
        thumbProps={{ 'aria-valuetext': words }}
        min={0}
        max={7 * quartersPerDay - 1}
        marks={order.map((weekday, index) => ({
          value: index * quartersPerDay,
          label: weekdayName(weekday).slice(0, 3),
        }))}
        value={dates.indexOf(local.date) * quartersPerDay + Math.floor(local.minute / quarter)}
        onChange={(value) =>
          onChange(
            instantOfLocal(
              dates[Math.floor(value / quartersPerDay)] ?? local.date,
              (value % quartersPerDay) * quarter,
              zone,
            ),
          )
        }
      />
    </>
  );
};

/** What would happen at any date and time: for each flow the branch of its support conditions (product.md, section 8). */
export const ProofPanel = (props: ProofPanelProps) => {
  const { botId, schedule, at, isDirty } = props;
  const [settledAt] = useDebouncedValue(at, 120);
  const proof = useQuery(
    trpc.support.proof.queryOptions({ botId, at: settledAt }, { placeholderData: keepPreviousData }),
  );
  const draft = useQuery(trpc.draft.get.queryOptions({ botId }));
  const flowOf = (flowId: string) => draft.data?.document.flows.find(({ id }) => id === flowId) ?? null;
  const { isOnline, reason } = supportVerdictAt(schedule, at);
  return (
    <div className={classes.proof}>
      <Group align="end" gap={20}>
        <MomentFields {...props} />
      </Group>
      <Group gap={10} role="status">
        <ToneBadge tone={isOnline ? 'online' : 'offline'}>{isOnline ? 'Support online' : 'Support offline'}</ToneBadge>
        <Text fz={13}>{reasonInWords(reason)}</Text>
      </Group>
      {isDirty ? (
        <Text fz={13} c="dimmed">
          By the hours as they are saved; your changes count once they are.
        </Text>
      ) : null}
      <QueryView query={proof} loading={<RowSkeletons count={2} height={120} label="Loading the proof" />}>
        {(flows) => {
          const shown = flows.filter(({ blocks, handoverWhileOffline }) => blocks.length > 0 || handoverWhileOffline);
          const others = flows.length - shown.length;
          return (
            <Stack
              component="ul"
              gap={10}
              m={0}
              p={0}
              aria-label="Flows"
              aria-busy={settledAt !== at || proof.isFetching}
            >
              {shown.map((flow) => (
                <FlowProof key={flow.flowId} botId={botId} proof={flow} flow={flowOf(flow.flowId)} />
              ))}
              {others === 0 ? null : (
                <li className={classes.others}>
                  {others === 1 ? '1 flow does' : `${others} flows do`} not ask whether the support team is online.
                </li>
              )}
            </Stack>
          );
        }}
      </QueryView>
    </div>
  );
};
