import { languageFor } from '../engine/language.ts';
import { variableView } from '../engine/variable-view.ts';
import { queuePositionText } from '../message/queue-position-text.ts';
import { textContent } from '../message/text-content.ts';
import { systemText, type SystemEvent } from '../message/system-texts.ts';
import { factsOf } from './facts-of.ts';
import { addMessage, type Turn } from './turn.ts';

/** The fixed small line of a transition, in the visitor's language (003-26, 003-27). */
export const addSystemLine = (turn: Turn, event: SystemEvent): Turn =>
  addMessage(turn, { kind: 'system' }, { type: 'system', event, text: systemText(event, turn.conversation.locale) });

/** Fills a text of the bot's settings, such as its start message; `agent.name` is who has the conversation. */
const renderSetting = (turn: Turn, template: string): string => {
  const { program, tools } = turn.env;
  const variables = variableView({
    program,
    facts: factsOf(turn),
    language: languageFor(program.definition, turn.conversation.locale),
    conversationVariables: turn.conversation.session.variables,
    contactVariables: {},
  });
  return tools.renderTemplate(template, { ...variables, 'agent.name': turn.ownerName });
};

/** What the bot says on its own account, outside any block: nothing where the setting is empty. */
export const addBotSetting = (turn: Turn, template: string | null): Turn => {
  const text = template === null ? '' : renderSetting(turn, template);
  return text === '' ? turn : addMessage(turn, { kind: 'bot', blockId: null }, textContent(text));
};

/** The place in the queue as it stands at this moment, where the bot shows it. */
export const addQueuePosition = (turn: Turn): Turn => {
  if (!turn.before.settings.isQueuePositionShown) return turn;
  const text = queuePositionText(turn.before.queueLength + 1, turn.conversation.locale);
  return addMessage(turn, { kind: 'bot', blockId: null }, textContent(text));
};

/** What the owner says without typing it: the start message, or the custom message of Resolve. It is the agent's (000-11, B31). */
export const addOwnerMessage = (turn: Turn, text: string): Turn => {
  const { ownerId } = turn.conversation;
  if (ownerId === null || text === '') return turn;
  const author = { kind: 'agent', memberId: ownerId, displayName: turn.ownerName ?? '' } as const;
  return addMessage(turn, author, textContent(text));
};

export const addStartMessage = (turn: Turn): Turn => {
  const { startMessage } = turn.before.settings;
  return startMessage === null ? turn : addOwnerMessage(turn, renderSetting(turn, startMessage));
};
