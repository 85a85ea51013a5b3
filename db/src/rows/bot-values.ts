import { supportScheduleSchema } from '@baton/core/availability/support-schedule';
import { botSettingsSchema } from '@baton/core/bot/bot-settings';
import { parsedOnce } from './parsed-once.ts';

/** A bot's settings from the text of their jsonb column. */
export const parseSettings = parsedOnce(botSettingsSchema);

/** A support schedule from the text of its jsonb column. */
export const parseSchedule = parsedOnce(supportScheduleSchema);
