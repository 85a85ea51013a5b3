import type { Message } from '@baton/core/message/message';
import { dateAndTime } from '../../../lib/durations.ts';
import { RichTextView } from './rich-text-view.tsx';
import classes from './transcript.module.css';

const Content = ({ content }: { readonly content: Message['content'] }) => {
  switch (content.type) {
    case 'text':
      return <RichTextView text={content.text} />;
    case 'choices':
      return (
        <>
          <RichTextView text={content.text} />
          <div className={classes.choices}>
            {content.choices.map((choice) => (
              <span key={choice.id} className={classes.choice}>
                {choice.title}
              </span>
            ))}
          </div>
        </>
      );
    case 'choice':
      return <p>{content.choices.map((choice) => choice.title).join(', ')}</p>;
    case 'system':
      return <p>{content.text}</p>;
  }
};

export const MessageBubble = ({ message }: { readonly message: Message }) => (
  <div className={classes.bubble} title={dateAndTime(message.createdAt)}>
    <Content content={message.content} />
  </div>
);
