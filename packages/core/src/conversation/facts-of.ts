import { supportStatusAt } from '../availability/support-status.ts';
import type { Facts } from '../engine/facts.ts';
import type { Turn } from './turn.ts';

/** The world as a step of this turn may see it; evaluated anew for each step, because a turn may run several. */
export const factsOf = ({ before, contact, conversation, env }: Turn): Facts => ({
  now: env.now,
  timeZone: before.schedule.timeZone,
  support: supportStatusAt(before.schedule, env.now),
  channel: conversation.channel,
  locale: conversation.locale,
  contact: { name: contact.name, email: contact.email, phone: contact.phone },
  contactVariables: contact.variables,
  queueLength: before.queueLength,
  availableAgents: before.availableAgents,
});
