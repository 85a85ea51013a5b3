import { findBotMembership } from '@baton/db/queries/find-bot-membership';
import type { BotId } from '@baton/core/ids';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from './acting-member.ts';
import type { BotAccess } from './authorise.ts';

/** The bot as the member stands to it; null where their workspace has none of this id. */
export const findBotAccess = (context: ServiceContext, member: ActingMember, botId: BotId): Promise<BotAccess | null> =>
  findBotMembership(context.db, member.workspaceId, { botId, memberId: member.memberId });
