import { nextClosingAt, nextOpeningAt } from '../availability/next-change.ts';
import type { SupportSchedule } from '../availability/support-schedule.ts';
import { supportStatusAt } from '../availability/support-status.ts';
import type { Instant } from '../clock.ts';
import type { Facts, SupportFacts } from '../engine/facts.ts';
import type { Turn } from './turn.ts';

const supportFactsAt = (schedule: SupportSchedule, now: Instant): SupportFacts => {
  const status = supportStatusAt(schedule, now);
  const { isOnline, until } = status;
  if (until === null) return { ...status, nextOpeningAt: null, nextClosingAt: null };
  return isOnline
    ? { ...status, nextOpeningAt: nextOpeningAt(schedule, until), nextClosingAt: until }
    : { ...status, nextOpeningAt: until, nextClosingAt: nextClosingAt(schedule, until) };
};

/**
 * The world as a step of this turn may see it; evaluated anew for each step, because a turn may run several. What support
 * says is asked of the schedule when a block asks for it: most turns of a bot never do.
 */
export const factsOf = ({ before, contact, conversation, env }: Turn): Facts => {
  let support: SupportFacts | null = null;
  return {
    now: env.now,
    timeZone: before.schedule.timeZone,
    get support() {
      support ??= supportFactsAt(before.schedule, env.now);
      return support;
    },
    channel: conversation.channel,
    locale: conversation.locale,
    contact: { name: contact.name, email: contact.email, phone: contact.phone },
    contactVariables: contact.variables,
    queueLength: before.queueLength,
    availableAgents: before.availableAgents,
  };
};
