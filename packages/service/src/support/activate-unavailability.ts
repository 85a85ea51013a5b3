import { activateUnavailability as activateIn } from '@baton/core/availability/unavailability';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { changeSchedule } from './change-schedule.ts';
import type { SupportView } from './support-summary.ts';
import { supportViewOf } from './support-view-of.ts';

/** Takes support offline from now on for a time that does not pass the end of the current day in the bot's zone (003-11). */
export const activateUnavailability = async (
  context: ServiceContext,
  member: ActingMember,
  input: { readonly botId: BotId; readonly durationMs: number },
): Promise<Result<SupportView, Refusal>> => {
  const { botId, durationMs } = input;
  const changed = await changeSchedule(context, member, {
    botId,
    action: 'support.unavailability-activated',
    decide: ({ schedule }, now) => {
      const activated = activateIn(schedule, { now, durationMs, activatedBy: member.memberId });
      if (!activated.ok) return activated;
      return ok({ schedule: activated.value, detail: { endsAt: now + durationMs } });
    },
  });
  return changed.ok ? ok(supportViewOf(changed.value)) : changed;
};
