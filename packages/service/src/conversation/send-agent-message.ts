import { sendAgentMessage as decideMessage } from '@baton/core/conversation/send-agent-message';
import type { ClientId, ConversationId } from '@baton/core/ids';
import type { Message } from '@baton/core/message/message';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import { changeConversation } from './change-conversation.ts';
import type { StaffActor } from './staff-actor.ts';
import { turnAnswer } from './turn-answer.ts';

export interface AgentMessageInput {
  readonly conversationId: ConversationId;
  readonly clientId: ClientId;
  readonly text: string;
}

export interface SentMessage {
  readonly message: Message;
  readonly revision: number;
}

/** An agent's message to the visitor; refused to all but the owner, whoever lost a race a moment ago (B32). */
export const sendAgentMessage = async (
  context: ServiceContext,
  by: StaffActor,
  { conversationId, clientId, text }: AgentMessageInput,
): Promise<Result<SentMessage, Refusal>> => {
  const changed = await changeConversation(
    context,
    { workspaceId: by.workspaceId, conversationId, actor: by.actor, clientId },
    (snapshot, env) => decideMessage(snapshot, { text }, env),
  );
  if (!changed.ok) return changed;
  const { messages, revision } = await turnAnswer(context.db, changed.value);
  const [message] = messages;
  if (message === undefined) throw new Error(`The turn of an agent's message in ${conversationId} has no message`);
  return ok({ message, revision });
};
