import { Button, Textarea } from '@mantine/core';
import { messageTextSchema } from '@baton/core/message/content';
import type { ConversationId } from '@baton/core/ids';
import { SendHorizontal } from 'lucide-react';
import { useRef } from 'react';
import { liveSocket } from '../../../lib/live.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { sendText, type TranscriptStore } from '../transcript/transcript-store.ts';
import { keepDraft, useComposerDrafts } from './composer-drafts.ts';
import classes from './conversation.module.css';

const typingEveryMs = 3000;

interface ComposerProps {
  readonly conversationId: ConversationId;
  readonly store: TranscriptStore;
  /** A greeting to offer while nobody of the team has said a word; null when the bot has one or one was said. */
  readonly greeting: string | null;
}

const problemOf = (text: string): string | null => {
  if (text === '') return null;
  const parsed = messageTextSchema.safeParse(text);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'This cannot be sent.');
};

/** Where the owner writes. Enter sends, Shift-Enter begins a line. */
export const Composer = ({ conversationId, store, greeting }: ComposerProps) => {
  const text = useComposerDrafts((state) => state.texts[conversationId] ?? '');
  const toldTypingAt = useRef(0);
  const problem = problemOf(text);
  const canSend = text.trim() !== '' && problem === null;
  const send = () => {
    if (!canSend) return;
    sendText(store, conversationId, text);
    keepDraft(conversationId, '');
  };
  const type = (typed: string) => {
    keepDraft(conversationId, typed);
    const now = serverNow();
    if (typed === '' || now - toldTypingAt.current < typingEveryMs) return;
    toldTypingAt.current = now;
    liveSocket.send({ type: 'typing', conversationId });
  };
  return (
    <>
      {greeting === null || text !== '' ? null : (
        <div className={classes.hint}>
          Let the visitor know that a person answers now.
          <Button size="compact-xs" variant="default" onClick={() => keepDraft(conversationId, greeting)}>
            Write a greeting
          </Button>
        </div>
      )}
      <div className={classes.composer}>
        <Textarea
          id="composer"
          aria-label="Reply"
          placeholder="Write a reply"
          flex={1}
          autosize
          minRows={1}
          maxRows={8}
          value={text}
          error={problem}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <Button leftSection={<SendHorizontal size={16} aria-hidden />} disabled={!canSend} onClick={send}>
          Send
        </Button>
      </div>
    </>
  );
};
