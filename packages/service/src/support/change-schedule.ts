import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { Instant } from '@baton/core/clock';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import { lockSupportSchedule } from '@baton/db/queries/lock-support-schedule';
import { saveSupportSchedule } from '@baton/db/queries/save-support-schedule';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';
import { supportViewAt } from './read-support.ts';
import type { SupportView } from './support-summary.ts';

/** A schedule under its lock, with its revision. */
export interface KeptSchedule {
  readonly schedule: SupportSchedule;
  readonly revision: number;
}

interface ScheduleChange {
  readonly botId: BotId;
  readonly action: string;
  decide(kept: KeptSchedule, now: Instant): Result<SupportSchedule, Refusal>;
}

/** Changes a bot's schedule under its lock, notes who did it, and tells open pages. */
export const changeSchedule = async (
  context: ServiceContext,
  member: ActingMember,
  change: ScheduleChange,
): Promise<Result<SupportView, Refusal>> => {
  const { workspaceId } = member;
  const { botId, action } = change;
  const now = context.clock.now();
  const saved = await inTransaction(context.db, async (trx): Promise<Result<SupportView, Refusal>> => {
    const kept = await lockSupportSchedule(trx, workspaceId, botId);
    if (kept === null) return err({ code: 'not_found' });
    const decided = change.decide(kept, now);
    if (!decided.ok) return decided;
    const schedule = decided.value;
    const revision = await saveSupportSchedule(trx, workspaceId, { botId, schedule, revision: kept.revision });
    if (revision === null) return err({ code: 'stale_revision' });
    await writeAudit(context, trx, { member, action, subjectId: botId, detail: { revision } });
    return ok(supportViewAt({ schedule, revision }, now));
  });
  if (saved.ok) context.wake([{ topic: `bot:${botId}`, what: 'support', revision: null }]);
  return saved;
};
