import { quickQuestionName } from '@baton/blocks/demo/shop-assistant';
import { solvedOutcome } from '@baton/blocks/demo/welcome-flow';
import { type BotSettings, botSettingsSchema } from '@baton/core/bot/bot-settings';
import type { BotDocument } from '@baton/core/flow/flow';
import type { NewId } from '@baton/core/ids';

const topics = ['Order', 'Delivery', 'Product question', 'Other'];
const outcomes = [solvedOutcome, 'Follow-up needed', 'No answer from visitor'];

/**
 * The live settings of the demo bot: the lists of the Resolve modal, with the outcome that the flow after a handover tests
 * for, the agent's first words, and the question that comes when a person is done.
 */
export const demoSettings = (newId: NewId, { flows }: BotDocument): BotSettings => ({
  ...botSettingsSchema.parse({}),
  startMessage: 'Hello {{ contact.name }}, I have read what you wrote to our assistant.',
  defaultInteractionFlowId: flows.find(({ name }) => name === quickQuestionName)?.id ?? null,
  topics: topics.map((name) => ({ id: newId('topic'), name })),
  outcomes: outcomes.map((name) => ({ id: newId('outcome'), name })),
});
