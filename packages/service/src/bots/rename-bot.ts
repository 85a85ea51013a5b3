import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import { saveBotName } from '@baton/db/queries/save-bot-name';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';

export interface BotName {
  readonly botId: BotId;
  readonly name: string;
}

/** Gives a bot another name; its public id, and so its addresses, stay. */
export const renameBot = async (
  context: ServiceContext,
  member: ActingMember,
  input: BotName,
): Promise<Result<BotName, Refusal>> => {
  const { botId, name } = input;
  await inTransaction(context.db, async (trx) => {
    await saveBotName(trx, member.workspaceId, { botId, name });
    await writeAudit(context, trx, { member, action: 'bot.renamed', subjectId: botId, detail: {} });
  });
  context.wake([{ topic: `bot:${botId}`, what: 'bots', revision: null }]);
  return ok({ botId, name });
};
