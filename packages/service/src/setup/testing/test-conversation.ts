import type { ConversationId } from '@baton/core/ids';
import { randomUUID } from 'node:crypto';
import { openConversation } from '../../conversation/open-conversation.ts';
import { findVisitor } from '../../visitor/find-visitor.ts';
import { openVisitor } from '../../visitor/open-visitor.ts';
import type { VisitorLogin } from '../../visitor/visitor-login.ts';
import type { TestService } from './test-service.ts';

export interface TestConversation {
  readonly conversationId: ConversationId;
  readonly visitor: VisitorLogin;
}

/** A visitor who opened the widget of a published bot. */
export const makeTestConversation = async (service: TestService, publicId: string): Promise<TestConversation> => {
  const opened = await openVisitor(service, { publicId, clientId: randomUUID() });
  if (!opened.ok) throw new Error(opened.error.code);
  const visitor = await findVisitor(service, opened.value.token);
  if (visitor === null) throw new Error('the token that was just made is unknown');
  const begun = await openConversation(service, visitor, { clientId: randomUUID() });
  if (!begun.ok) throw new Error(begun.error.code);
  return { conversationId: begun.value.answer.conversationId, visitor };
};
