import type { ConversationId, MessageId } from '@baton/core/ids';
import { messageContentSchema } from '@baton/core/message/content';
import { authorSchema, type Message } from '@baton/core/message/message';

export interface MessageRow {
  readonly id: MessageId;
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly revision: number;
  readonly clientId: string | null;
  readonly author: unknown;
  readonly content: unknown;
  readonly createdAt: number;
}

export const messageColumns = [
  'id',
  'conversation_id as conversationId',
  'seq',
  'revision',
  'client_id as clientId',
  'author',
  'content',
  'created_at as createdAt',
] as const;

export const messageOf = (row: MessageRow): Message => ({
  id: row.id,
  conversationId: row.conversationId,
  seq: row.seq,
  revision: row.revision,
  clientId: row.clientId,
  author: authorSchema.parse(row.author),
  content: messageContentSchema.parse(row.content),
  createdAt: row.createdAt,
});
