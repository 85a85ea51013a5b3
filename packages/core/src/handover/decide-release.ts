import type { Actor, ConversationSnapshot } from '../conversation/change.ts';
import type { MemberId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { actingAgent, mayAssignOthers } from './acting-agent.ts';
import type { HandoverEvent } from './handover-event.ts';

type Decision = Result<readonly HandoverEvent[], Refusal>;

const mayUnassign = (ownerId: MemberId, actor: Actor): Result<null, Refusal> => {
  if (actor.kind === 'system') return ok(null);
  const agent = actingAgent(actor);
  if (!agent.ok) return agent;
  return ownerId === agent.value.memberId || mayAssignOthers(agent.value) ? ok(null) : err({ code: 'not_owner' });
};

/** Unassign, which is Return to queue: by its owner or an admin; by the system when an owner may no longer answer (B16). */
export const decideUnassign = (snapshot: ConversationSnapshot, actor: Actor): Decision => {
  const { ownerId } = snapshot.conversation;
  if (snapshot.handover === null) return err({ code: 'no_open_handover' });
  if (ownerId === null) return err({ code: 'not_owner' });
  const may = mayUnassign(ownerId, actor);
  return may.ok ? ok([{ type: 'unassigned', because: 'returned' }]) : may;
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
