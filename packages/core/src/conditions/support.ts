import { z } from 'zod';
import type { SupportReason } from '../availability/support-verdict.ts';
import { instantOnClock } from '../availability/instant-words.ts';
import type { TimeRange } from '../availability/time-range.ts';
import type { Facts } from '../engine/facts.ts';
import type { ConditionKind } from './condition-kind.ts';

const schema = z.strictObject({ kind: z.literal('support'), is: z.enum(['online', 'offline']) });
export type SupportCondition = z.infer<typeof schema>;

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const hoursText = ({ from, to }: TimeRange): string => `${clock(from)}-${clock(to)}`;

const overrideText = ({ date, name, hours }: Extract<SupportReason, { kind: 'override' }>): string => {
  const named = name === '' ? date : `${date} (${name})`;
  return hours === null ? `closed by the hours of ${named}` : `open by the hours of ${named}, ${hoursText(hours)}`;
};

const untilText = ({ support, timeZone }: Facts): string =>
  support.until === null ? 'no change ahead' : `until ${instantOnClock(support.until, timeZone)}`;

const reasonText = (reason: SupportReason): string => {
  switch (reason.kind) {
    case 'unavailability':
      return 'a temporary unavailability is active';
    case 'override':
      return overrideText(reason);
    case 'slot':
      return `inside the opening hours (${dayNames[reason.slot.weekday - 1] ?? ''} ${hoursText(reason.slot)})`;
    case 'outside-hours':
      return 'outside the opening hours';
    case 'no-hours':
      return 'no opening hours are set';
  }
};

/** The reason and what changes next stay in the trace (003-14). *Support team is online / is offline* (003-13): the schedule, never the presence of an agent. */
export const supportCondition: ConditionKind<SupportCondition> = {
  schema,
  judge: ({ is }, { facts }) => {
    const now = facts.support.isOnline ? 'online' : 'offline';
    const because = `support team is ${now}: ${reasonText(facts.support.reason)}, ${untilText(facts)}`;
    return { holds: now === is, because };
  },
  describe: ({ is }) => `Support team is ${is}`,
};
