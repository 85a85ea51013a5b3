import { commandHandover } from '@baton/core/conversation/command-handover';
import type { HandoverCommand } from '@baton/core/handover/command';
import type { ClientId, ConversationId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import { changeConversation } from '../conversation/change-conversation.ts';
import { turnAnswer } from '../conversation/turn-answer.ts';
import { pageForVisitor, type Answered, type OpenedConversation } from '../conversation/visitor-answer.ts';
import type { VisitorLogin } from '../visitor/visitor-login.ts';

export interface VisitorHandoverInput {
  readonly conversationId: ConversationId;
  readonly clientId: ClientId;
}

const commandAsVisitor = async (
  context: ServiceContext,
  { login, input }: { readonly login: VisitorLogin; readonly input: VisitorHandoverInput },
  command: HandoverCommand,
): Promise<Result<Answered<OpenedConversation>, Refusal>> => {
  const changed = await changeConversation(
    context,
    {
      ...input,
      workspaceId: login.workspaceId,
      actor: { kind: 'visitor' },
      isTheirs: (snapshot) => snapshot.conversation.visitorId === login.visitorId,
    },
    (snapshot, env) => commandHandover(snapshot, command, env),
  );
  if (!changed.ok) return changed;
  const answer = pageForVisitor(await turnAnswer(context.db, changed.value));
  return ok({ isNew: changed.value.kind === 'changed', answer });
};

/** *Talk to an agent*, where the bot's settings let visitors ask; refused (`handover_already_open`) while they wait already. */
export const requestAgent = (
  context: ServiceContext,
  login: VisitorLogin,
  input: VisitorHandoverInput,
): Promise<Result<Answered<OpenedConversation>, Refusal>> =>
  commandAsVisitor(
    context,
    { login, input },
    { type: 'open', openedBy: 'visitor', at: null, brief: '', queueTimeoutMs: null },
  );

/** The visitor stops waiting: the flow goes on at `cancelled by visitor`. Refused once an agent has the conversation. */
export const stopWaiting = (
  context: ServiceContext,
  login: VisitorLogin,
  input: VisitorHandoverInput,
): Promise<Result<Answered<OpenedConversation>, Refusal>> =>
  commandAsVisitor(context, { login, input }, { type: 'stop-waiting' });
