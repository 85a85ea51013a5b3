import type { Actor } from '../conversation/change.ts';
import { isAllowed } from '../identity/permission.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';

export type MemberActor = Extract<Actor, { kind: 'member' }>;

/** The actor as someone who may work in this bot's Live Chat, or the refusal. */
export const actingAgent = (actor: Actor): Result<MemberActor, Refusal> =>
  actor.kind === 'member' && isAllowed(actor, 'live-chat.act') ? ok(actor) : err({ code: 'forbidden' });

/** Workspace owners and admins may assign, unassign and cancel what another agent has (product.md section 1). */
export const mayAssignOthers = (actor: MemberActor): boolean => isAllowed(actor, 'live-chat.assign-others');
