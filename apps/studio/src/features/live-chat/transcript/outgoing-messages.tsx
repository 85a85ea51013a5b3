import { Button } from '@mantine/core';
import type { ConversationId } from '@baton/core/ids';
import { plainText } from '@baton/core/message/rich-text';
import { useStore } from 'zustand';
import { RichTextView } from './rich-text-view.tsx';
import type { Outgoing } from './transcript-state.ts';
import { discard, sendAgain, type TranscriptStore } from './transcript-store.ts';
import classes from './transcript.module.css';

interface OutgoingMessagesProps {
  readonly conversationId: ConversationId;
  readonly store: TranscriptStore;
}

interface OutgoingBubbleProps extends OutgoingMessagesProps {
  readonly message: Outgoing;
}

const OutgoingBubble = ({ conversationId, store, message }: OutgoingBubbleProps) => (
  <li className={classes.group} data-side="agent">
    <div className={classes.bubble} data-waiting={message.problem === null}>
      <RichTextView text={plainText(message.text)} />
    </div>
    {message.problem === null ? (
      <span className={classes.author}>Sending</span>
    ) : (
      <span className={classes.problem} role="alert">
        {message.problem}
        <Button size="compact-xs" variant="default" onClick={() => sendAgain(store, conversationId, message)}>
          Send again
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => discard(store, message.clientId)}>
          Discard
        </Button>
      </span>
    )}
  </li>
);

/** What was written and is not acknowledged yet: shown at once, kept when it could not be sent. */
export const OutgoingMessages = ({ conversationId, store }: OutgoingMessagesProps) =>
  useStore(store, (state) => state.outgoing).map((message) => (
    <OutgoingBubble key={message.clientId} conversationId={conversationId} store={store} message={message} />
  ));
