import { endUnavailability as endIn, unavailabilityAt } from '@baton/core/availability/unavailability';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { changeSchedule } from './change-schedule.ts';
import type { SupportView } from './support-summary.ts';
import { supportViewOf } from './support-view-of.ts';

/** *End now*: the hours count again at once; no change where nothing is active, such as one that another page ended. */
export const endUnavailability = async (
  context: ServiceContext,
  member: ActingMember,
  botId: BotId,
): Promise<Result<SupportView, Refusal>> => {
  const changed = await changeSchedule(context, member, {
    botId,
    action: 'support.unavailability-ended',
    decide: ({ schedule }, now) => {
      const active = unavailabilityAt(schedule, now);
      if (active === null) return ok({ schedule, detail: {} });
      return ok({ schedule: endIn(schedule), detail: { endedBeforeMs: active.endsAt - now } });
    },
  });
  return changed.ok ? ok(supportViewOf(changed.value)) : changed;
};
