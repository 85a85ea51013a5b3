import { blockRegistry } from '@baton/blocks/registry';
import { supportVerdictAt } from '@baton/core/availability/support-verdict';
import type { Instant } from '@baton/core/clock';
import { type FlowProof, supportProof } from '@baton/core/flow/support-proof';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { findDraft } from '@baton/db/queries/find-draft';
import { findSupportSchedule } from '@baton/db/queries/find-support-schedule';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';

/**
 * Which branch each support condition would take at an instant, flow by flow (product.md section 8). Of the draft, because
 * that is what the canvas draws and what can still be changed; the schedule is the saved one.
 */
export const readProof = async (
  context: ServiceContext,
  { workspaceId }: ActingMember,
  { botId, at }: { readonly botId: BotId; readonly at: Instant },
): Promise<Result<readonly FlowProof[], Refusal>> => {
  const draft = await findDraft(context.db, workspaceId, botId);
  const kept = await findSupportSchedule(context.db, workspaceId, botId);
  if (draft === null || kept === null) return err({ code: 'not_found' });
  const { timeZone } = kept.schedule;
  const moment = { isSupportOnline: supportVerdictAt(kept.schedule, at).isOnline, at, timeZone };
  return ok(supportProof(draft.document, blockRegistry, moment));
};
