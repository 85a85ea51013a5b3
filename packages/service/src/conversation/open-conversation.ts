import type { ClientId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { VisitorLogin } from '../visitor/visitor-login.ts';
import { listVisitorMessages } from './list-visitor-messages.ts';
import { openOrContinue } from './open-or-continue.ts';
import { pageForVisitor, type Answered, type OpenedConversation } from './visitor-answer.ts';

/**
 * Opens the visitor's conversation, or returns the open one with its messages; the widget asks when it is first opened,
 * never on page load (decisions.md, Closing). Refuses a bot without a published version.
 */
export const openConversation = async (
  context: ServiceContext,
  login: VisitorLogin,
  input: { readonly clientId: ClientId },
): Promise<Result<Answered<OpenedConversation>, Refusal>> => {
  const opened = await openOrContinue(context, login, { clientId: input.clientId, firstMessage: null });
  if (!opened.ok) return opened;
  const started = opened.value;
  if (started.kind !== 'open') {
    return ok({ isNew: started.kind === 'started', answer: pageForVisitor(started.answer) });
  }
  const { conversationId } = started;
  const page = await listVisitorMessages(context, login, { conversationId, after: 0 });
  if (!page.ok) return page;
  const { hasMore: _, ...rest } = page.value;
  return ok({ isNew: false, answer: { conversationId, ...rest } });
};
