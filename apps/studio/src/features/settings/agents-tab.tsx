import { Checkbox } from '@mantine/core';
import type { MemberId } from '@baton/core/ids';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { notifyError } from '../../components/notify.ts';
import { EmptyState, RowSkeletons } from '../../components/page-state.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { roleNames } from '../../lib/role-names.ts';
import { queryClient, trpc, type ApiOutputs } from '../../lib/trpc.ts';
import classes from './settings.module.css';

interface AgentsTabProps {
  readonly bot: ApiOutputs['bot']['get'];
}

/** Who answers in this bot's Live Chat (004-05). */
export const AgentsTab = ({ bot }: AgentsTabProps) => {
  const members = useQuery(trpc.member.list.queryOptions());
  const setAgents = useMutation(
    trpc.bot.setAgents.mutationOptions({
      onError: notifyError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.bot.pathKey() }),
    }),
  );
  const change = (memberId: MemberId, isAgent: boolean) => {
    const others = bot.agents.filter((agent) => agent !== memberId);
    setAgents.mutate({ botId: bot.botId, memberIds: isAgent ? [...others, memberId] : others });
  };
  return (
    <section className={classes.section}>
      <h2>Agents of this bot</h2>
      <p className={classes.lead}>
        They see its Live Chat and may take conversations. Whoever leaves the list gives theirs back to the queue.
      </p>
      <QueryView query={members} loading={<RowSkeletons count={4} height={40} label="Loading the members" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={Users} title="No members yet">
              A Workspace owner invites them under Members.
            </EmptyState>
          ) : (
            <ul className={classes.list}>
              {rows.map((member) => (
                <li key={member.memberId} className={classes.row} style={{ minHeight: 40 }}>
                  <Checkbox
                    flex={1}
                    label={member.displayName}
                    description={`${roleNames[member.role]} · ${member.email}`}
                    disabled={!bot.permissions.includes('bot.configure') || setAgents.isPending}
                    checked={bot.agents.includes(member.memberId)}
                    onChange={(event) => change(member.memberId, event.currentTarget.checked)}
                  />
                  <ToneBadge tone={member.presence === 'online' ? 'online' : 'offline'}>
                    {member.presence === 'online' ? 'Agent Online' : 'Agent Offline'}
                    {member.presence === 'online' && !member.isConnected ? ', not connected' : ''}
                  </ToneBadge>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
};
