import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { findSupportSchedule } from '@baton/db/queries/find-support-schedule';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { SupportView } from './support-summary.ts';
import { supportViewOf } from './support-view-of.ts';

/** The bot's schedule, its status now, and when that changes by itself. */
export const readSupport = async (
  context: ServiceContext,
  member: ActingMember,
  botId: BotId,
): Promise<Result<SupportView, Refusal>> => {
  const kept = await findSupportSchedule(context.db, member.workspaceId, botId);
  return kept === null ? err({ code: 'not_found' }) : ok(supportViewOf({ ...kept, now: context.clock.now() }));
};
