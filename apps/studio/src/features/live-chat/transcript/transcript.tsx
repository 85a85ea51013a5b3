import { Button, Skeleton } from '@mantine/core';
import type { ConversationEvent } from '@baton/core/conversation/change';
import { ArrowDown } from 'lucide-react';
import { useStore } from 'zustand';
import { dayName, timeOfDay } from '../../../lib/durations.ts';
import { MessageBubble } from './message-bubble.tsx';
import { OutgoingMessages } from './outgoing-messages.tsx';
import { transcriptRows, type GroupRow, type TranscriptRow } from './transcript-rows.ts';
import { shownMessages } from './transcript-state.ts';
import type { TranscriptStore } from './transcript-store.ts';
import classes from './transcript.module.css';
import { TypingLine } from './typing-line.tsx';
import { useOlderMessages } from './use-older-messages.ts';
import { useStayWhereOneReads } from './use-stay-where-one-reads.ts';
import type { ConversationId } from '@baton/core/ids';

interface Names {
  readonly visitor: string;
  readonly bot: string;
}

interface TranscriptProps {
  readonly conversationId: ConversationId;
  readonly store: TranscriptStore;
  readonly events: readonly ConversationEvent[];
  readonly names: Names;
}

const Group = ({ row, names }: { readonly row: GroupRow; readonly names: Names }) => {
  const first = row.messages[0];
  const name = row.side === 'agent' ? (row.authorName ?? 'Agent') : names[row.side];
  return (
    <li className={classes.group} data-side={row.side}>
      <span className={classes.author}>
        <strong>{name}</strong>
        {row.side === 'visitor' ? null : <span>{row.side}</span>}
        <span>{first === undefined ? '' : timeOfDay(first.createdAt)}</span>
      </span>
      {row.messages.map((message) => (
        <MessageBubble key={message.id} message={message} />
      ))}
    </li>
  );
};

const Row = ({ row, names }: { readonly row: TranscriptRow; readonly names: Names }) => {
  if (row.kind === 'group') return <Group row={row} names={names} />;
  if (row.kind === 'day') return <li className={classes.day}>{dayName(row.at)}</li>;
  return (
    <li className={classes.line}>
      {row.text === null ? null : <strong>{row.text}</strong>}
      {row.text === null ? null : <br />}
      {[...row.happened, timeOfDay(row.at)].join(' · ')}
    </li>
  );
};

/** The conversation so far. Bot, agent and visitor are told apart by side, colour and name. */
export const Transcript = ({ conversationId, store, events, names }: TranscriptProps) => {
  const messages = shownMessages(useStore(store, (state) => state.messages));
  const outgoing = useStore(store, (state) => state.outgoing);
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const { ref, newCount, goToEnd, onScroll } = useStayWhereOneReads(lastSeq, outgoing.length);
  const older = useOlderMessages(conversationId, store);
  return (
    <div className={classes.wrap}>
      <div
        className={classes.scroll}
        ref={ref}
        onScroll={onScroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is scrolled by keys too
        tabIndex={0}
        role="log"
        aria-label="Transcript"
      >
        {older.hasOlder ? (
          <Button variant="subtle" color="gray" fullWidth loading={older.isLoading} onClick={older.load}>
            Load older messages
          </Button>
        ) : null}
        <ol style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {transcriptRows(messages, events).map((row) => (
            <Row key={row.key} row={row} names={names} />
          ))}
          <OutgoingMessages conversationId={conversationId} store={store} />
        </ol>
        <TypingLine store={store} visitorName={names.visitor} />
      </div>
      {newCount > 0 ? (
        <Button
          className={classes.newer ?? ''}
          size="compact-sm"
          leftSection={<ArrowDown size={14} aria-hidden />}
          onClick={goToEnd}
        >
          {newCount} new
        </Button>
      ) : null}
    </div>
  );
};

export const TranscriptSkeleton = () => (
  <div className={classes.scroll} role="status" aria-label="Loading the conversation">
    {['60%', '45%', '70%', '40%'].map((width, index) => (
      <Skeleton key={width} height={44} width={width} radius={10} mt={14} ml={index % 2 === 0 ? 0 : 'auto'} />
    ))}
  </div>
);
