import type { SupportReason } from '@baton/core/availability/support-verdict';
import { useQuery } from '@tanstack/react-query';
import type { BotId } from '@baton/core/ids';
import { useEffect } from 'react';
import { clockDuration, dateAndTime } from '../lib/durations.ts';
import { learnServerNow } from '../lib/server-clock.ts';
import { queryClient, trpc } from '../lib/trpc.ts';
import { useNow } from '../lib/use-now.ts';
import { ToneBadge } from './tone-badge.tsx';

interface SupportTagViewProps {
  readonly isOnline: boolean;
  readonly reason: SupportReason;
  readonly nextChangeAt: number | null;
}

/** Whether support is online now, with the live countdown of a temporary unavailability (003-10). */
export const SupportTagView = ({ isOnline, reason, nextChangeAt }: SupportTagViewProps) => {
  const title = nextChangeAt === null ? undefined : `Until ${dateAndTime(nextChangeAt)}`;
  return (
    <ToneBadge tone={isOnline ? 'online' : 'offline'} {...(title === undefined ? {} : { title })}>
      {isOnline ? 'Support online' : 'Support offline'}
      {reason.kind === 'unavailability' ? <Countdown endsAt={reason.endsAt} /> : null}
    </ToneBadge>
  );
};

const Countdown = ({ endsAt }: { readonly endsAt: number }) => <span>· {clockDuration(endsAt - useNow())}</span>;

/** Reads the schedule again at the instant at which it changes by itself. */
const useOwnChange = (nextChangeAt: number | null): void => {
  const isDue = useNow() >= (nextChangeAt ?? Infinity);
  useEffect(() => {
    if (isDue) void queryClient.invalidateQueries({ queryKey: trpc.support.pathKey() });
  }, [isDue]);
};

/** The support tag of a bot's header. */
export const SupportTag = ({ botId }: { readonly botId: BotId }) => {
  const { data } = useQuery(trpc.support.get.queryOptions({ botId }));
  useOwnChange(data?.nextChangeAt ?? null);
  useEffect(() => {
    if (data !== undefined) learnServerNow(data.now);
  }, [data]);
  return data === undefined ? null : <SupportTagView {...data.status} nextChangeAt={data.nextChangeAt} />;
};
