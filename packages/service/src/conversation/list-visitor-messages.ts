import { encodeForVisitor } from '@baton/channels/web/encode';
import type { ConversationPage } from '@baton/core/live/visitor-api';
import type { ConversationId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { VisitorLogin } from '../visitor/visitor-login.ts';
import { findPage, wholePageSize } from './find-page.ts';

export interface VisitorPage extends ConversationPage {
  readonly hasMore: boolean;
}

/** What changed in the visitor's own conversation after a revision; any other is `not_found` (B50). */
export const listVisitorMessages = async (
  context: ServiceContext,
  login: VisitorLogin,
  input: { readonly conversationId: ConversationId; readonly after: number },
): Promise<Result<VisitorPage, Refusal>> => {
  const page = await findPage(context, login.workspaceId, { ...input, pageSize: wholePageSize });
  if (page === null || page.visitorId !== login.visitorId) return err({ code: 'not_found' });
  const { lastSeq, revision, control, awaiting, hasMore } = page;
  return ok({ messages: page.messages.map(encodeForVisitor), lastSeq, revision, control, awaiting, hasMore });
};
