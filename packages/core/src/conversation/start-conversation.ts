import type { SupportSchedule } from '../availability/support-schedule.ts';
import type { BotSettings } from '../bot/bot-settings.ts';
import { newSession } from '../engine/session.ts';
import type { BotId, ConversationId, VersionId, VisitorId } from '../ids.ts';
import type { VisitorContent } from '../message/content.ts';
import { textContent } from '../message/text-content.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { applyStepResult, runStep } from './apply-step.ts';
import type { ConversationChange, ConversationSnapshot } from './change.ts';
import type { Contact } from './contact.ts';
import type { ChannelKind, Conversation } from './conversation.ts';
import type { ConversationEnv } from './env.ts';
import { addVisitorMessage } from './receive-visitor-message.ts';
import { statusInstantsAfter } from './status.ts';
import { addEvent, beginTurn, finishTurn, type Turn } from './turn.ts';

/** What a conversation is begun from: the visitor as their locked row stands, and the bot's live version. */
export interface ConversationOpening {
  readonly botId: BotId;
  readonly visitorId: VisitorId;
  readonly versionId: VersionId;
  readonly channel: ChannelKind;
  readonly reference: number;
  readonly locale: string | null;
  readonly contact: Contact;
  readonly settings: BotSettings;
  readonly schedule: SupportSchedule;
  readonly isVisitorConnected: boolean;
  readonly queueLength: number;
  readonly availableAgents: number;
}

const newConversation = (id: ConversationId, opening: ConversationOpening, now: number): Conversation => ({
  workspaceId: opening.contact.workspaceId,
  id,
  botId: opening.botId,
  contactId: opening.contact.id,
  visitorId: opening.visitorId,
  versionId: opening.versionId,
  channel: opening.channel,
  reference: opening.reference,
  locale: opening.locale,
  control: 'bot',
  ownerId: null,
  openHandoverId: null,
  session: newSession({}),
  defaultAnswers: 0,
  needsAction: false,
  lastSeq: 0,
  revision: 0,
  lastVisitorText: null,
  lastVisitorAt: now,
  startedAt: now,
  ...statusInstantsAfter(now, opening.settings),
  closedAt: null,
});

const emptySnapshot = (opening: ConversationOpening, env: ConversationEnv): ConversationSnapshot => ({
  conversation: newConversation(env.newId('conversation'), opening, env.now),
  handover: null,
  contact: opening.contact,
  settings: opening.settings,
  schedule: opening.schedule,
  ownerName: null,
  ownerLastSeenAt: null,
  intervalStartedAt: env.now,
  isVisitorConnected: opening.isVisitorConnected,
  queueLength: opening.queueLength,
  availableAgents: opening.availableAgents,
  ownedByActor: 0,
  target: null,
  known: null,
});

/** The first message stands before what the bot says, and is never an answer to its first question (decisions.md, Order of input). */
const addFirstMessage = (turn: Turn, content: VisitorContent | null): Result<Turn, Refusal> => {
  if (content === null) return ok(turn);
  return content.type === 'text'
    ? ok(addVisitorMessage(turn, textContent(content.text)))
    : err({ code: 'unknown_choice' });
};

/**
 * Begins a conversation and runs the bot's start flow. `firstMessage` is what the visitor wrote after the close of their last
 * one; null when the widget was opened. Refuses a choice as a first message, because nothing is on offer any more.
 */
export const startConversation = (
  opening: ConversationOpening,
  firstMessage: VisitorContent | null,
  env: ConversationEnv,
): Result<ConversationChange, Refusal> => {
  const turn = addEvent(beginTurn(emptySnapshot(opening, env), env, true), 'conversation-started');
  const begun = addFirstMessage(turn, firstMessage);
  if (!begun.ok) return begun;
  return ok(finishTurn(applyStepResult(begun.value, runStep(begun.value, { type: 'start' })), 'open'));
};
