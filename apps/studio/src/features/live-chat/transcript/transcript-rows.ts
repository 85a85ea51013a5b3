import type { ConversationEvent } from '@baton/core/conversation/change';
import type { Author, Message } from '@baton/core/message/message';
import { dayKey } from '../../../lib/durations.ts';
import { eventSentence } from './event-sentence.ts';

const groupWithinMs = 5 * 60_000;

export type Side = 'visitor' | 'bot' | 'agent';

/** Messages of one author that follow each other closely. */
export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  readonly side: Side;
  /** Who an agent's messages are by; null for the visitor and the bot, whose names the page knows. */
  readonly authorName: string | null;
  readonly messages: readonly Message[];
}

export type TranscriptRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  /** A fixed small line: what the visitor reads, if anything, and what happened, with who. */
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly text: string | null;
      readonly happened: readonly string[];
      readonly at: number;
    }
  | GroupRow;

const sideOf = (author: Author): Side => (author.kind === 'system' ? 'bot' : author.kind);

const isSameAuthor = (a: Author, b: Author): boolean =>
  a.kind === b.kind && (a.kind !== 'agent' || b.kind !== 'agent' || a.memberId === b.memberId);

const joins = (row: TranscriptRow | undefined, message: Message): row is GroupRow => {
  const last = row?.kind === 'group' ? row.messages.at(-1) : undefined;
  return (
    last !== undefined &&
    isSameAuthor(last.author, message.author) &&
    message.createdAt - last.createdAt < groupWithinMs &&
    dayKey(last.createdAt) === dayKey(message.createdAt)
  );
};

/** What one turn writes has one instant; a line of another turn is another line. */
const isOfOneTurn = (row: { readonly at: number }, at: number): boolean => row.at === at;

class RowBuilder {
  readonly rows: TranscriptRow[] = [];
  private lastDay: string | null = null;

  addEvents(events: readonly ConversationEvent[]): void {
    for (const event of events) {
      this.enterDay(event.at);
      const last = this.rows.at(-1);
      const happened = eventSentence(event);
      if (last?.kind === 'line' && isOfOneTurn(last, event.at)) {
        this.rows.splice(-1, 1, { ...last, happened: [...last.happened, happened] });
      } else this.rows.push({ kind: 'line', key: event.id, text: null, happened: [happened], at: event.at });
    }
  }

  addMessage(message: Message): void {
    this.enterDay(message.createdAt);
    const last = this.rows.at(-1);
    if (message.content.type === 'system') this.addLine(message, message.content.text, last);
    else if (joins(last, message)) this.rows.splice(-1, 1, { ...last, messages: [...last.messages, message] });
    else {
      const { author } = message;
      const authorName = author.kind === 'agent' ? author.displayName : null;
      this.rows.push({ kind: 'group', key: message.id, side: sideOf(author), authorName, messages: [message] });
    }
  }

  /** The line that the visitor reads joins what happened just before it. */
  private addLine(message: Message, text: string, last: TranscriptRow | undefined): void {
    const joinsLine = last?.kind === 'line' && last.text === null && isOfOneTurn(last, message.createdAt);
    if (joinsLine) this.rows.splice(-1, 1, { ...last, text });
    else this.rows.push({ kind: 'line', key: message.id, text, happened: [], at: message.createdAt });
  }

  private enterDay(at: number): void {
    const day = dayKey(at);
    if (day === this.lastDay) return;
    this.lastDay = day;
    this.rows.push({ kind: 'day', key: `day-${day}-${this.rows.length}`, at });
  }
}

/**
 * The transcript as it is drawn: days, groups of messages, and small lines with what the staff knows about them. An event
 * stands after the message that its `afterSeq` names. Order is `seq`, never a time.
 */
export const transcriptRows = (
  messages: readonly Message[],
  events: readonly ConversationEvent[],
): readonly TranscriptRow[] => {
  const builder = new RowBuilder();
  const first = messages[0]?.seq ?? 1;
  const last = messages.at(-1)?.seq ?? 0;
  builder.addEvents(events.filter((event) => event.afterSeq < first));
  for (const message of messages) {
    builder.addMessage(message);
    if (message.seq < last) builder.addEvents(events.filter((event) => event.afterSeq === message.seq));
  }
  if (messages.length > 0) builder.addEvents(events.filter((event) => event.afterSeq >= last));
  return builder.rows;
};
