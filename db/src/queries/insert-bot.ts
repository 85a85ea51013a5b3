import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';
import { insertAddress } from './insert-address.ts';

export interface NewBot {
  readonly botId: BotId;
  readonly publicId: string;
  readonly name: string;
  readonly settings: BotSettings;
  readonly schedule: SupportSchedule;
  readonly createdAt: number;
}

/** Makes a bot with its public address, its counter and its support schedule; its draft is another row (insertDraft). */
export const insertBot = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  bot: NewBot,
): Promise<void> => {
  const { botId, publicId } = bot;
  await transaction
    .insertInto('bot')
    .values({
      workspace_id: workspaceId,
      id: botId,
      public_id: publicId,
      name: bot.name,
      settings: JSON.stringify(bot.settings),
      settings_revision: 1,
      live_version_id: null,
      created_at: bot.createdAt,
    })
    .execute();
  await transaction.insertInto('bot_counter').values({ workspace_id: workspaceId, bot_id: botId }).execute();
  await transaction
    .insertInto('support_schedule')
    .values({ workspace_id: workspaceId, bot_id: botId, schedule: JSON.stringify(bot.schedule), revision: 1 })
    .execute();
  await insertAddress(transaction, { kind: 'bot', key: publicId, workspaceId, id: botId, expiresAt: null });
};
