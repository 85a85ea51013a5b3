import type { StoredCommand } from '@baton/core/conversation/change';
import { controlSchema } from '@baton/core/conversation/conversation';
import { conversationIdSchema, handoverIdSchema, memberIdSchema } from '@baton/core/ids';
import { awaitingSchema } from '@baton/core/message/awaiting';
import { z } from 'zod';

const shape = {
  actor: z.string(),
  clientId: z.string(),
  kind: z.string(),
  firstSeq: z.int(),
  lastSeq: z.int(),
  revision: z.int(),
  control: controlSchema,
  ownerId: memberIdSchema.nullable(),
  awaiting: awaitingSchema.nullable(),
  handoverId: handoverIdSchema.nullable(),
};

/** A stored command as `storedCommandJson` selects it. */
export const storedCommandSchema: z.ZodType<StoredCommand> = z.strictObject(shape);

/** The command that opened a conversation, with the conversation it opened. */
export const openingCommandSchema = z.strictObject({ ...shape, conversationId: conversationIdSchema });
export type OpeningCommand = z.infer<typeof openingCommandSchema>;

/** SQL: the row `alias` of conversation_command as one JSON value; `extra` adds pairs. */
export const storedCommandJson = (alias: string, extra = ''): string => `json_build_object(
    'actor', ${alias}.actor, 'clientId', ${alias}.client_id, 'kind', ${alias}.kind, 'firstSeq', ${alias}.first_seq,
    'lastSeq', ${alias}.last_seq, 'revision', ${alias}.revision, 'control', ${alias}.control, 'ownerId', ${alias}.owner_id,
    'awaiting', ${alias}.awaiting, 'handoverId', ${alias}.handover_id${extra})`;
