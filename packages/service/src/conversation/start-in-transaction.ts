import { startConversation, type ConversationOpening } from '@baton/core/conversation/start-conversation';
import type { ConversationChange } from '@baton/core/conversation/change';
import type { ClientId, ConversationId } from '@baton/core/ids';
import type { VisitorContent } from '@baton/core/message/content';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { DatabaseTransaction } from '@baton/db/database';
import { lockVisitor, type VisitorSnapshot } from '@baton/db/queries/lock-visitor';
import { saveConversationChange } from '@baton/db/queries/save-conversation-change';
import type { ServiceContext } from '../context.ts';
import type { VisitorLogin } from '../visitor/visitor-login.ts';
import { answerOfChange, answerOfStored, type TurnAnswer } from './turn-answer.ts';

export interface Opening {
  readonly clientId: ClientId;
  /** What the visitor wrote after the close of their last conversation; null when the widget was opened. */
  readonly firstMessage: VisitorContent | null;
}

/** A new conversation, the answer of the same client id from before, or the conversation that is open already. */
export type Started =
  | { readonly kind: 'started'; readonly answer: TurnAnswer; readonly change: ConversationChange }
  | { readonly kind: 'known'; readonly answer: TurnAnswer }
  | { readonly kind: 'open'; readonly conversationId: ConversationId };

const openingOf = (snapshot: VisitorSnapshot): ConversationOpening | null => {
  const { visitor, bot, contact, schedule, isVisitorConnected, queueLength, availableAgents } = snapshot;
  if (bot.liveVersionId === null) return null;
  const { id: visitorId, botId, channel, reference, locale } = visitor;
  return {
    botId,
    visitorId,
    versionId: bot.liveVersionId,
    channel,
    reference,
    locale,
    contact,
    settings: bot.settings,
    schedule,
    isVisitorConnected,
    queueLength,
    availableAgents,
  };
};

const start = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { snapshot, opening }: { readonly snapshot: VisitorSnapshot; readonly opening: Opening },
): Promise<Result<Started, Refusal>> => {
  const from = openingOf(snapshot);
  if (from === null) return err({ code: 'not_published' });
  const env = {
    actor: { kind: 'visitor' },
    now: context.clock.now(),
    newId: context.newId,
    program: await context.programs.programOf(trx, snapshot.visitor.workspaceId, from.versionId),
    tools: context.tools,
    clientId: opening.clientId,
  } as const;
  const started = startConversation(from, opening.firstMessage, env);
  if (!started.ok) return started;
  await saveConversationChange(trx, started.value, { isLast: true });
  return ok({ kind: 'started', answer: answerOfChange(started.value), change: started.value });
};

/** Opens a conversation under the visitor's lock: BEGIN, one locking read, one statement that writes, COMMIT. */
export const startInTransaction = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { login, opening }: { readonly login: VisitorLogin; readonly opening: Opening },
): Promise<Result<Started, Refusal>> => {
  const snapshot = await lockVisitor(trx, { ...login, clientId: opening.clientId, now: context.clock.now() });
  if (snapshot === null) return err({ code: 'not_found' });
  const { known, openConversationId } = snapshot;
  if (known !== null) {
    const { conversationId } = known;
    const answer = await answerOfStored(trx, { workspaceId: login.workspaceId, conversationId }, known);
    return ok({ kind: 'known', answer });
  }
  if (openConversationId !== null) return ok({ kind: 'open', conversationId: openConversationId });
  return start(context, trx, { snapshot, opening });
};
