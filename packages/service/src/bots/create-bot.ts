import { emptySupportSchedule, type SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotDocument } from '@baton/core/flow/flow';
import type { BotId } from '@baton/core/ids';
import { inTransaction } from '@baton/db/database';
import { insertBot } from '@baton/db/queries/insert-bot';
import { insertDraft } from '@baton/db/queries/insert-draft';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';
import { newPublicId } from './new-public-id.ts';
import { starterDocument } from './starter-document.ts';
import { starterSettings } from './starter-settings.ts';

/** What a bot may begin with besides its name; a starter of each where nothing is said. */
export interface NewBot {
  readonly name: string;
  readonly settings?: BotSettings;
  readonly schedule?: SupportSchedule;
  readonly document?: BotDocument;
}

export interface CreatedBot {
  readonly botId: BotId;
  readonly publicId: string;
}

/** Makes a bot as a draft: nobody can talk to it before it is published. Its support has no hours yet, so it is offline. */
export const createBot = async (context: ServiceContext, member: ActingMember, input: NewBot): Promise<CreatedBot> => {
  const { workspaceId, memberId } = member;
  const botId = context.newId('bot');
  const publicId = newPublicId(context);
  const settings = input.settings ?? starterSettings(context.newId);
  const schedule = input.schedule ?? emptySupportSchedule('Europe/Paris');
  const document = input.document ?? starterDocument(context.newId);
  const createdAt = context.clock.now();
  await inTransaction(context.db, async (trx) => {
    await insertBot(trx, workspaceId, { botId, publicId, name: input.name, settings, schedule, createdAt });
    await insertDraft(trx, workspaceId, { botId, document });
    await writeAudit(context, trx, { member, action: 'bot.created', subjectId: botId, detail: {} });
  });
  context.wake([{ topic: `member:${memberId}`, what: 'bots', revision: null }]);
  return { botId, publicId };
};
