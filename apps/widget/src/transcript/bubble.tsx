import type { VisitorMessage } from '@baton/core/live/visitor-api';
import type { InterfaceTexts } from '../texts/interface-texts.ts';
import { RichTextLines } from './rich-text.tsx';
import type { PendingMessage } from './transcript-line.ts';

export const MessageBubble = ({ message }: { message: VisitorMessage }) => {
  const { content } = message;
  switch (content.type) {
    case 'text':
    case 'choices':
      return (
        <div class="bubble">
          <RichTextLines text={content.text} />
        </div>
      );
    case 'choice':
      return (
        <div class="bubble" dir="auto">
          {content.choices.map((choice) => choice.title).join(', ')}
        </div>
      );
    case 'system':
      return <div class="system">{content.text}</div>;
  }
};

interface PendingBubbleProps {
  readonly pending: PendingMessage;
  readonly texts: InterfaceTexts;
  onSendAgain(clientId: string): void;
}

export const PendingBubble = ({ pending, texts, onSendAgain }: PendingBubbleProps) => (
  <>
    <div class={`bubble pending ${pending.state}`} dir="auto">
      {pending.text}
    </div>
    {pending.state === 'failed' ? (
      <div class="note failed">
        {texts.notSent}{' '}
        <button type="button" class="link" onClick={() => onSendAgain(pending.clientId)}>
          {texts.tryAgain}
        </button>
      </div>
    ) : (
      <div class="note">{texts.sending}</div>
    )}
  </>
);
