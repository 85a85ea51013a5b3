import { z } from 'zod';
import type { SupportReason } from '../availability/support-verdict.ts';
import type { ConditionKind } from './condition-kind.ts';

const schema = z.strictObject({ kind: z.literal('support'), is: z.enum(['online', 'offline']) });
export type SupportCondition = z.infer<typeof schema>;

const reasonText = (reason: SupportReason): string => {
  switch (reason.kind) {
    case 'unavailability':
      return 'a temporary unavailability is active';
    case 'override':
      return `special hours of ${reason.date}${reason.name === '' ? '' : ` (${reason.name})`}`;
    case 'slot':
      return 'inside the opening hours';
    case 'outside-hours':
      return 'outside the opening hours';
    case 'no-hours':
      return 'no opening hours are set';
  }
};

/** *Support team is online / is offline* (003-13): the schedule, never the presence of an agent. */
export const supportCondition: ConditionKind<SupportCondition> = {
  schema,
  judge: ({ is }, { facts }) => {
    const now = facts.support.isOnline ? 'online' : 'offline';
    return { holds: now === is, because: `support team is ${now}: ${reasonText(facts.support.reason)}` };
  },
  describe: ({ is }) => `Support team is ${is}`,
};
