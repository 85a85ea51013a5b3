import { botSettingsSchema } from '@baton/core/bot/bot-settings';

/** The toggle of someone who has just joined (decisions.md: `bot_settings` holds the default). */
export const defaultPresence = botSettingsSchema.parse({}).defaultPresence;
