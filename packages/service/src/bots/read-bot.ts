import { permissionsInBot } from '@baton/core/identity/permission';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { findBot } from '@baton/db/queries/find-bot';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { BotAccess } from '../identity/authorise.ts';
import type { BotView } from './bot-card.ts';

/** A bot as its own pages need it, with what this member may do in it. */
export const readBot = async (
  context: ServiceContext,
  member: ActingMember,
  access: BotAccess,
): Promise<Result<BotView, Refusal>> => {
  const bot = await findBot(context.db, member.workspaceId, access.botId);
  if (bot === null) return err({ code: 'not_found' });
  const permissions = permissionsInBot({ role: member.role, isAgentOfBot: access.isAgentOfBot });
  return ok({ ...bot, permissions });
};
