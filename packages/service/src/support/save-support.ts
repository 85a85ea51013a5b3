import { type SupportSchedule, parseSupportSchedule } from '@baton/core/availability/support-schedule';
import { normaliseWeek } from '@baton/core/availability/weekly-template';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { changeSchedule, type DecidedSchedule, type KeptSchedule } from './change-schedule.ts';
import type { SupportView } from './support-summary.ts';
import { supportViewOf } from './support-view-of.ts';

export interface SupportInput extends Pick<SupportSchedule, 'weekly' | 'timeZone' | 'overrides'> {
  readonly botId: BotId;
  /** The revision that the hours were edited on. */
  readonly revision: number;
}

const decideHours = (kept: KeptSchedule, input: SupportInput): Result<DecidedSchedule, Refusal> => {
  if (kept.revision !== input.revision) return err({ code: 'stale_revision' });
  const { weekly, timeZone, overrides } = input;
  const parsed = parseSupportSchedule({ ...kept.schedule, weekly: normaliseWeek(weekly), timeZone, overrides });
  if (parsed.ok) {
    const schedule = parsed.value;
    const detail = { timeZone, slots: schedule.weekly.length, overrides: overrides.length };
    return ok({ schedule, detail });
  }
  return err({
    code: 'invalid_input',
    field: parsed.error.field,
    message: `${parsed.error.field}: ${parsed.error.problem}`,
  });
};

/** Saves the week, the zone and the date overrides; slots that touch or overlap become one (003-06). */
export const saveSupport = async (
  context: ServiceContext,
  member: ActingMember,
  input: SupportInput,
): Promise<Result<SupportView, Refusal>> => {
  const changed = await changeSchedule(context, member, {
    botId: input.botId,
    action: 'support.saved',
    decide: (kept) => decideHours(kept, input),
  });
  return changed.ok ? ok(supportViewOf(changed.value)) : changed;
};
