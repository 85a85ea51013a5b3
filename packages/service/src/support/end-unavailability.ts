import { endUnavailability as endIn } from '@baton/core/availability/unavailability';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { changeSchedule } from './change-schedule.ts';
import type { SupportView } from './support-summary.ts';

/** *End now*: the hours count again at once; no change where nothing is active. */
export const endUnavailability = (
  context: ServiceContext,
  member: ActingMember,
  botId: BotId,
): Promise<Result<SupportView, Refusal>> =>
  changeSchedule(context, member, {
    botId,
    action: 'support.unavailability-ended',
    decide: ({ schedule }) => ok(endIn(schedule)),
  });
