import { activateUnavailability as activateIn } from '@baton/core/availability/unavailability';
import type { UnavailabilityRefusal } from '@baton/core/availability/unavailability';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { changeSchedule } from './change-schedule.ts';
import type { SupportView } from './support-summary.ts';

const refusalOf = (refusal: UnavailabilityRefusal): Refusal => {
  if (refusal.code === 'unavailability_too_long') return refusal;
  return { code: 'invalid_input', message: 'A temporary unavailability lasts at least a minute.' };
};

/** Takes support offline from now on for a time that does not pass the end of the current day in the bot's zone (003-11). */
export const activateUnavailability = (
  context: ServiceContext,
  member: ActingMember,
  input: { readonly botId: BotId; readonly durationMs: number },
): Promise<Result<SupportView, Refusal>> =>
  changeSchedule(context, member, {
    botId: input.botId,
    action: 'support.unavailability-activated',
    decide: ({ schedule }, now) => {
      const request = { now, durationMs: input.durationMs, activatedBy: member.memberId };
      const activated = activateIn(schedule, request);
      return activated.ok ? activated : err(refusalOf(activated.error));
    },
  });
