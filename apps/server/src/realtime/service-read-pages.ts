import { encodeForVisitor } from '@baton/channels/web/encode';
import { conversationIdSchema } from '@baton/core/ids';
import type { ServiceContext } from '@baton/service/context';
import { findPage } from '@baton/service/conversation/find-page';
import type { ReadPages } from './page-teller.ts';

/** Reads pages of a conversation's topic for the hub. Rights are not asked for: each subscriber was asked when they came. */
export const makeReadPages =
  (service: ServiceContext): ReadPages =>
  async ({ workspaceId, topic }, after) => {
    const conversationId = conversationIdSchema.parse(topic.slice('conversation:'.length));
    const found = await findPage(service, workspaceId, { conversationId, after });
    if (found === null) return null;
    const { messages, lastSeq, revision, control, awaiting, hasMore } = found;
    const page = { messages, lastSeq, revision, control, awaiting, hasMore };
    return { member: page, visitor: { ...page, messages: messages.map(encodeForVisitor) } };
  };
