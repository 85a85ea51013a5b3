import type { ConversationId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { findPage } from './find-page.ts';
import type { MessagePage } from './message-page.ts';

/** What changed after the reader's last revision, for staff who may see the conversation. */
export const readMessages = async (
  context: ServiceContext,
  member: Pick<ActingMember, 'workspaceId'>,
  input: { readonly conversationId: ConversationId; readonly after: number },
): Promise<Result<MessagePage, Refusal>> => {
  const page = await findPage(context, member.workspaceId, input);
  if (page === null) return err({ code: 'not_found' });
  const { messages, lastSeq, revision, control, hasMore } = page;
  return ok({ messages, lastSeq, revision, control, hasMore });
};
