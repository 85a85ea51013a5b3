import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import { saveBotSettings } from '@baton/db/queries/save-bot-settings';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';

export interface SettingsInput {
  readonly botId: BotId;
  readonly settings: BotSettings;
  /** The revision that they were edited on. */
  readonly revision: number;
}

export interface SavedSettings {
  readonly settings: BotSettings;
  readonly settingsRevision: number;
}

/** Saves all of a bot's settings; refused (`stale_revision`) where someone saved in between. They count from the next turn on. */
export const saveSettings = async (
  context: ServiceContext,
  member: ActingMember,
  input: SettingsInput,
): Promise<Result<SavedSettings, Refusal>> => {
  const { botId, settings } = input;
  const saved = await inTransaction(context.db, async (trx): Promise<Result<SavedSettings, Refusal>> => {
    const settingsRevision = await saveBotSettings(trx, member.workspaceId, input);
    if (settingsRevision === null) return err({ code: 'stale_revision' });
    const detail = { revision: settingsRevision };
    await writeAudit(context, trx, { member, action: 'bot.settings-saved', subjectId: botId, detail });
    return ok({ settings, settingsRevision });
  });
  if (saved.ok) context.wake([{ topic: `bot:${botId}`, what: 'bots', revision: null }]);
  return saved;
};
