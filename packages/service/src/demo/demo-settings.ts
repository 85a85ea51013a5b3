import { type BotSettings, botSettingsSchema } from '@baton/core/bot/bot-settings';
import type { NewId } from '@baton/core/ids';

const topics = ['Order', 'Delivery', 'Product question', 'Other'];
const outcomes = ['Solved', 'Follow-up needed', 'No answer from visitor'];

/** The demo bot's live settings: the lists of the Resolve modal and the agent's first words. */
export const demoSettings = (newId: NewId): BotSettings => ({
  ...botSettingsSchema.parse({}),
  startMessage: 'Hello {{ contact.name }}, I have read what you wrote to our assistant.',
  topics: topics.map((name) => ({ id: newId('topic'), name })),
  outcomes: outcomes.map((name) => ({ id: newId('outcome'), name })),
});
