import { encodeForVisitor } from '@baton/channels/web/encode';
import { awaitingOf } from '@baton/core/engine/run';
import { conversationIdSchema } from '@baton/core/ids';
import { findConversation } from '@baton/db/queries/find-conversation';
import { listMessagesAfter } from '@baton/db/queries/list-messages-after';
import type { ServiceContext } from '@baton/service/context';
import type { ReadPages } from './page-teller.ts';

/** Messages of one frame; what is more comes in the next. */
const longestPage = 100;

/**
 * Reads pages of a conversation's topic for the hub. Rights are not asked for: each subscriber was asked when they came.
 * The row is read before its messages, so that the page's revision is never ahead of what the page holds.
 */
export const makeReadPages =
  ({ db }: ServiceContext): ReadPages =>
  async ({ workspaceId, topic }, after) => {
    const conversationId = conversationIdSchema.parse(topic.slice('conversation:'.length));
    const conversation = await findConversation(db, workspaceId, conversationId);
    if (conversation === null) return null;
    const messages = await listMessagesAfter(db, workspaceId, {
      conversationId,
      afterRevision: after,
      limit: longestPage,
    });
    const hasMore = messages.length === longestPage;
    const last = messages.at(-1)?.revision ?? after;
    const page = {
      messages,
      lastSeq: conversation.lastSeq,
      revision: hasMore ? last : Math.max(last, conversation.revision),
      control: conversation.control,
      awaiting: conversation.control === 'bot' ? awaitingOf(conversation.session) : null,
      hasMore,
    };
    return { member: page, visitor: { ...page, messages: messages.map(encodeForVisitor) } };
  };
