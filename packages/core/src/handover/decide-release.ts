import type { Actor, ConversationSnapshot } from '../conversation/change.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { actingAgent, mayAssignOthers } from './acting-agent.ts';
import type { HandoverEvent } from './handover-event.ts';

type Decision = Result<readonly HandoverEvent[], Refusal>;

/** Unassign, which is Return to queue: by its owner or an admin. */
export const decideUnassign = (snapshot: ConversationSnapshot, actor: Actor): Decision => {
  const agent = actingAgent(actor);
  if (!agent.ok) return agent;
  if (snapshot.handover === null) return err({ code: 'no_open_handover' });
  const { ownerId } = snapshot.conversation;
  if (ownerId === null) return err({ code: 'not_owner' });
  if (ownerId !== agent.value.memberId && !mayAssignOthers(agent.value)) return err({ code: 'not_owner' });
  return ok([{ type: 'unassigned', because: 'returned' }]);
};

/** Cancel takeover: from the queue by any agent of the bot, from an agent by them or an admin. */
export const decideCancel = (snapshot: ConversationSnapshot, actor: Actor): Decision => {
  const agent = actingAgent(actor);
  if (!agent.ok) return agent;
  if (snapshot.handover === null) return err({ code: 'no_open_handover' });
  const { ownerId } = snapshot.conversation;
  const isTheirs = ownerId === null || ownerId === agent.value.memberId || mayAssignOthers(agent.value);
  return isTheirs ? ok([{ type: 'cancelled', by: 'agent' }]) : err({ code: 'not_owner' });
};
