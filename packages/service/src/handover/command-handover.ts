import { commandHandover as decideCommand } from '@baton/core/conversation/command-handover';
import type { Control } from '@baton/core/conversation/conversation';
import type { AgentCommand } from '@baton/core/handover/command';
import type { ClientId, ConversationId, MemberId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import { changeConversation } from '../conversation/change-conversation.ts';
import type { StaffActor } from '../conversation/staff-actor.ts';
import { turnAnswer } from '../conversation/turn-answer.ts';

export interface HandoverCommandInput {
  readonly conversationId: ConversationId;
  readonly clientId: ClientId;
  readonly command: AgentCommand;
}

export interface HandoverOutcome {
  readonly revision: number;
  readonly control: Control;
  readonly ownerId: MemberId | null;
}

/** What an agent does to a handover: decided under the conversation's lock, so that of two at once one wins (B29). */
export const commandHandover = async (
  context: ServiceContext,
  by: StaffActor,
  { conversationId, clientId, command }: HandoverCommandInput,
): Promise<Result<HandoverOutcome, Refusal>> => {
  const target = command.type === 'assign-to' ? { targetMemberId: command.memberId } : {};
  const changed = await changeConversation(
    context,
    { workspaceId: by.workspaceId, conversationId, actor: by.actor, clientId, ...target },
    (snapshot, env) => decideCommand(snapshot, command, env),
  );
  if (!changed.ok) return changed;
  const { revision, control, ownerId } = await turnAnswer(context.db, changed.value);
  return ok({ revision, control, ownerId });
};
