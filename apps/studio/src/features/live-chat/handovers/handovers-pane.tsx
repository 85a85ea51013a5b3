import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ConversationId } from '@baton/core/ids';
import { Inbox, Search } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { EmptyState, ErrorState, RowSkeletons } from '../../../components/page-state.tsx';
import { PresenceToggle } from '../../../components/presence-toggle.tsx';
import type { ApiOutputs } from '../../../lib/trpc.ts';
import { HandoverRowItem } from './handover-row.tsx';
import classes from './handovers.module.css';
import { useHandoverList } from './use-handover-list.ts';
import { handoverViews, type HandoverView } from './views.ts';

interface HandoversPaneProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly openId: ConversationId | null;
  readonly onOpen: (conversationId: ConversationId) => void;
  /** Told in the order shown, for the keys that go through the list. */
  readonly onRows: (ids: readonly ConversationId[]) => void;
}

type Counts = ReturnType<typeof useHandoverList>['counts'];

interface ViewsProps {
  readonly view: HandoverView;
  readonly counts: Counts;
  readonly onView: (view: HandoverView) => void;
}

const Views = ({ view, counts, onView }: ViewsProps) => (
  <div className={classes.views} role="group" aria-label="Views">
    {handoverViews.map((words) => (
      <UnstyledButton
        key={words.view}
        className={classes.view}
        aria-pressed={words.view === view}
        onClick={() => onView(words.view)}
      >
        {words.name}
        <span>{counts === null ? '–' : words.countOf(counts)}</span>
      </UnstyledButton>
    ))}
  </div>
);

const Rows = ({
  list,
  bot,
  openId,
  onOpen,
}: Omit<HandoversPaneProps, 'onRows'> & { readonly list: ReturnType<typeof useHandoverList> }) => (
  <>
    {list.rows.map((row) => (
      <HandoverRowItem
        key={row.conversationId}
        row={row}
        waitingColours={bot.settings.waitingColoursMs}
        isOpen={row.conversationId === openId}
        onOpen={() => onOpen(row.conversationId)}
      />
    ))}
    {list.hasMore ? (
      <li>
        <Button variant="subtle" color="gray" fullWidth loading={list.isLoadingMore} onClick={list.loadMore}>
          Load more
        </Button>
      </li>
    ) : null}
  </>
);

const EmptyView = ({ view, isSearch }: { readonly view: HandoverView; readonly isSearch: boolean }) => {
  const words = handoverViews.find((candidate) => candidate.view === view);
  return (
    <EmptyState icon={Inbox} title={isSearch ? 'Nothing found' : (words?.emptyTitle ?? '')}>
      {isSearch ? 'No conversation of this view holds these words.' : words?.emptyWords}
    </EmptyState>
  );
};

/** The Handovers pane: presence, four views with their counts, one search box, the rows. */
export const HandoversPane = ({ bot, openId, onOpen, onRows }: HandoversPaneProps) => {
  const [view, setView] = useState<HandoverView>('pending');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const [heldOrder, setHeldOrder] = useState<readonly string[] | null>(null);
  const list = useHandoverList({ botId: bot.botId, view, search, heldOrder });
  const joined = list.rows.map((row) => row.conversationId).join(' ');
  const tellRows = useEffectEvent(() => onRows(list.rows.map((row) => row.conversationId)));
  useEffect(() => tellRows(), [joined]);
  const isEmpty = list.rows.length === 0;
  return (
    <section className={classes.pane} aria-label="Handovers">
      <div className={classes.top}>
        <div className={classes.head}>
          <h2 className={classes.title}>Handovers</h2>
          <PresenceToggle />
        </div>
        <Views view={view} counts={list.counts} onView={setView} />
        <TextInput
          size="xs"
          aria-label="Search the conversations"
          placeholder="Search"
          leftSection={<Search size={14} aria-hidden />}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {list.isLoading ? <RowSkeletons count={6} height={52} label="Loading the handovers" /> : null}
      {list.error !== null && isEmpty ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
      {isEmpty && list.counts !== null ? <EmptyView view={view} isSearch={search !== ''} /> : null}
      {isEmpty ? null : (
        <ul
          className={classes.list}
          onPointerEnter={() => setHeldOrder(list.rows.map((row) => row.conversationId))}
          onPointerLeave={() => setHeldOrder(null)}
        >
          <Rows list={list} bot={bot} openId={openId} onOpen={onOpen} />
        </ul>
      )}
    </section>
  );
};
