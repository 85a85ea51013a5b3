import { conversationIdSchema, type ConversationId } from '@baton/core/ids';
import { RefusedError } from '../../plugins/refusal-answer.ts';

export interface ConversationParams {
  readonly id: string;
}

/** What is no id of ours is answered as what is not there (reliability.md, B48). */
export const conversationIdOf = (params: ConversationParams): ConversationId => {
  const parsed = conversationIdSchema.safeParse(params.id);
  if (!parsed.success) throw new RefusedError({ code: 'not_found' });
  return parsed.data;
};
