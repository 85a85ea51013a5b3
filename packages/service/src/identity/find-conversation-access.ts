import { findConversationMembership } from '@baton/db/queries/find-conversation-membership';
import type { ConversationId } from '@baton/core/ids';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from './acting-member.ts';
import type { ConversationAccess } from './authorise.ts';

/** The conversation as the member stands to its bot; null where their workspace has none of this id. */
export const findConversationAccess = (
  context: ServiceContext,
  member: ActingMember,
  conversationId: ConversationId,
): Promise<ConversationAccess | null> =>
  findConversationMembership(context.db, member.workspaceId, { conversationId, memberId: member.memberId });
