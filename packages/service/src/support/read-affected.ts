import { blockRegistry } from '@baton/blocks/registry';
import { supportVerdictAt } from '@baton/core/availability/support-verdict';
import { flowsTurnedByOffline } from '@baton/core/flow/support-proof';
import type { BotId, FlowId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { countHandovers } from '@baton/db/queries/count-handovers';
import { findBot } from '@baton/db/queries/find-bot';
import { findSupportSchedule } from '@baton/db/queries/find-support-schedule';
import { getVersionDocument } from '@baton/db/queries/get-version-document';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';

/** Who is affected if support went offline at this moment (product.md section 5). */
export interface SupportAffected {
  /** Visitors who wait for a person. They keep their place: the schedule never blocks an agent (003-12). */
  readonly waiting: number;
  /** Conversations that are live. */
  readonly live: number;
  /** Flows of the live version in which a support condition would take another branch; none while support is offline. */
  readonly offlineFlows: readonly { readonly flowId: FlowId; readonly name: string }[];
}

/** Who is affected if support of the bot went offline now. */
export const readAffected = async (
  context: ServiceContext,
  { workspaceId, memberId }: ActingMember,
  botId: BotId,
): Promise<Result<SupportAffected, Refusal>> => {
  const { db } = context;
  const now = context.clock.now();
  const bot = await findBot(db, workspaceId, botId);
  const kept = await findSupportSchedule(db, workspaceId, botId);
  if (bot === null || kept === null) return err({ code: 'not_found' });
  const counts = await countHandovers(db, workspaceId, { botId, memberId, now });
  const { timeZone } = kept.schedule;
  const moment = { isSupportOnline: supportVerdictAt(kept.schedule, now).isOnline, at: now, timeZone };
  const document =
    bot.liveVersion === null ? null : await getVersionDocument(db, workspaceId, bot.liveVersion.versionId);
  return ok({
    waiting: counts.pending,
    live: counts.allLive,
    offlineFlows: document === null ? [] : flowsTurnedByOffline(document, blockRegistry, moment),
  });
};
