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
import { type AuditNote, writeAudit } from '../identity/write-audit.ts';

/** A schedule under its lock, with its revision. */
export interface KeptSchedule {
  readonly schedule: SupportSchedule;
  readonly revision: number;
}

/** The schedule as it shall be (the kept one itself: nothing changes), with what the audit log says of the change. */
export interface DecidedSchedule {
  readonly schedule: SupportSchedule;
  readonly detail: AuditNote['detail'];
}

interface ScheduleChange<Decided extends DecidedSchedule> {
  readonly botId: BotId;
  readonly action: string;
  decide(kept: KeptSchedule, now: Instant): Result<Decided, Refusal>;
}

/** What was decided, and the schedule as it now is. */
export interface ChangedSchedule<Decided> extends KeptSchedule {
  readonly decided: Decided;
  readonly now: Instant;
}

/** Changes a bot's schedule under its lock, notes who did what and when, and tells open pages. */
export const changeSchedule = async <Decided extends DecidedSchedule>(
  context: ServiceContext,
  member: ActingMember,
  change: ScheduleChange<Decided>,
): Promise<Result<ChangedSchedule<Decided>, Refusal>> => {
  const { workspaceId } = member;
  const { botId, action } = change;
  const now = context.clock.now();
  const changed = await inTransaction(context.db, async (trx) => {
    const kept = await lockSupportSchedule(trx, workspaceId, botId);
    if (kept === null) return err<Refusal>({ code: 'not_found' });
    const decided = change.decide(kept, now);
    if (!decided.ok) return decided;
    const { schedule, detail } = decided.value;
    if (schedule === kept.schedule) return ok({ ...kept, decided: decided.value, now, isSaved: false });
    const revision = await saveSupportSchedule(trx, workspaceId, { botId, schedule, revision: kept.revision });
    if (revision === null) return err<Refusal>({ code: 'stale_revision' });
    await writeAudit(context, trx, { member, action, subjectId: botId, detail: { revision, ...detail } });
    return ok({ schedule, revision, decided: decided.value, now, isSaved: true });
  });
  if (changed.ok && changed.value.isSaved) {
    context.wake([{ topic: `bot:${botId}`, what: 'support', revision: null }]);
  }
  return changed;
};
