import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Bot } from 'lucide-react';
import { EmptyState, RowSkeletons } from '../../components/page-state.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { SupportTagView } from '../../components/support-tag.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { trpc, type ApiOutputs } from '../../lib/trpc.ts';
import { mayInWorkspace, useMe } from '../../lib/use-me.ts';
import classes from './bots.module.css';
import { CreateBotButton } from './create-bot-button.tsx';

type BotRowData = ApiOutputs['bot']['list'][number];

interface BotRowProps {
  readonly bot: BotRowData;
  /** A builder opens the flows, an agent the Live Chat. */
  readonly opensBuilder: boolean;
}

const BotRow = ({ bot, opensBuilder }: BotRowProps) => (
  <li className={classes.row}>
    <Link
      className={classes.name}
      to={opensBuilder ? '/bots/$botId/flows/{-$flowId}' : '/bots/$botId/live-chat/{-$conversationId}'}
      params={{ botId: bot.botId }}
    >
      {bot.name}
    </Link>
    <span className={classes.counts}>
      {bot.isPublished ? null : <ToneBadge tone="offline">Not published</ToneBadge>}
      {bot.isLiveChatEnabled ? (
        <>
          {bot.pendingCount > 0 ? <ToneBadge tone="waiting">{bot.pendingCount} waiting</ToneBadge> : null}
          <span>{bot.liveCount} live</span>
          <Link to="/bots/$botId/live-chat/{-$conversationId}" params={{ botId: bot.botId }}>
            Live Chat
          </Link>
        </>
      ) : null}
      <SupportTagView {...bot.support} />
    </span>
  </li>
);

export const BotsPage = () => {
  const me = useMe();
  const navigate = useNavigate();
  const bots = useQuery(trpc.bot.list.queryOptions());
  const create = mayInWorkspace(me, 'bot.create') ? (
    <CreateBotButton onCreated={(botId) => void navigate({ to: '/bots/$botId/flows/{-$flowId}', params: { botId } })} />
  ) : null;
  return (
    <Page title="Bots" actions={create}>
      <QueryView query={bots} loading={<RowSkeletons count={4} height={44} label="Loading the bots" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={Bot} title="No bots yet">
              {create === null
                ? 'An admin makes you an agent of a bot under its Settings, Agents.'
                : 'Create a bot, draw its first flow, and publish it.'}
            </EmptyState>
          ) : (
            <ul className={classes.list}>
              {rows.map((bot) => (
                <BotRow key={bot.botId} bot={bot} opensBuilder={mayInWorkspace(me, 'flows.view')} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
};
