import { type BotSettings, botSettingsSchema } from '@baton/core/bot/bot-settings';
import type { NewId } from '@baton/core/ids';

const topics = ['Question', 'Problem', 'Other'];
const outcomes = ['Solved', 'Follow-up needed', 'No answer from visitor'];

/** A new bot's settings: the defaults, and lists for the Resolve modal, which asks for a topic and an outcome from the first day. */
export const starterSettings = (newId: NewId): BotSettings => ({
  ...botSettingsSchema.parse({}),
  topics: topics.map((name) => ({ id: newId('topic'), name })),
  outcomes: outcomes.map((name) => ({ id: newId('outcome'), name })),
});
