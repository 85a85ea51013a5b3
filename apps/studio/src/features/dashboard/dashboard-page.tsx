import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bot } from 'lucide-react';
import { EmptyState } from '../../components/page-state.tsx';
import { Page } from '../../components/page.tsx';
import { PresenceToggle } from '../../components/presence-toggle.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { SupportTagView } from '../../components/support-tag.tsx';
import { clockDuration } from '../../lib/durations.ts';
import { trpc, type ApiOutputs } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import classes from './dashboard.module.css';

type Card = ApiOutputs['dashboard']['get'][number];

const OldestWait = ({ openedAt }: { readonly openedAt: number | null }) => {
  const now = useNow();
  return <dd data-waiting={openedAt !== null}>{openedAt === null ? '–' : clockDuration(now - openedAt)}</dd>;
};

const BotCard = ({ card }: { readonly card: Card }) => (
  <Link to="/bots/$botId/live-chat/{-$conversationId}" params={{ botId: card.botId }} className={classes.card}>
    <span className={classes.head}>
      <span className={classes.name}>{card.name}</span>
      <SupportTagView {...card.support} />
    </span>
    <dl className={classes.facts}>
      <div>
        <dt>Pending</dt>
        <dd data-waiting={card.pendingCount > 0}>{card.pendingCount}</dd>
      </div>
      <div>
        <dt>Mine</dt>
        <dd>{card.mineCount}</dd>
      </div>
      <div>
        <dt>Oldest wait</dt>
        <OldestWait openedAt={card.oldestWaitingAt} />
      </div>
    </dl>
  </Link>
);

const loading = (
  <div className={classes.grid} role="status" aria-label="Loading your bots">
    {[0, 1, 2].map((index) => (
      <Skeleton key={index} height={126} radius={10} />
    ))}
  </div>
);

/** The landing page of an agent (004-10): a card for each of their bots. */
export const DashboardPage = () => {
  const cards = useQuery(trpc.dashboard.get.queryOptions());
  return (
    <Page title="Agent Dashboard" actions={<PresenceToggle />}>
      <QueryView query={cards} loading={loading}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState icon={Bot} title="You are not an agent of a bot yet">
              Agents are added in a bot under Settings, Agents, by an admin. Its card appears here at once.
            </EmptyState>
          ) : (
            <div className={classes.grid}>
              {data.map((card) => (
                <BotCard key={card.botId} card={card} />
              ))}
            </div>
          )
        }
      </QueryView>
    </Page>
  );
};
