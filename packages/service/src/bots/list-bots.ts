import { isAllowed } from '@baton/core/identity/permission';
import { listBots as listBotRows } from '@baton/db/queries/list-bots';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { supportSummaryAt } from '../support/support-summary-at.ts';
import type { BotCard } from './bot-card.ts';

/** The bots that the member may see: all of the workspace, or those that they are an agent of. */
export const listBots = async (context: ServiceContext, member: ActingMember): Promise<readonly BotCard[]> => {
  const now = context.clock.now();
  const rows = await listBotRows(context.db, member.workspaceId, { memberId: member.memberId, now });
  return rows
    .filter(({ isAgentOfBot }) => isAllowed({ role: member.role, isAgentOfBot }, 'bot.view'))
    .map(({ settings, liveVersionId, schedule, isAgentOfBot: _isAgentOfBot, ...card }) => ({
      ...card,
      isPublished: liveVersionId !== null,
      isLiveChatEnabled: settings.isLiveChatEnabled,
      support: supportSummaryAt(schedule, now),
    }));
};
