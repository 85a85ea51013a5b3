import type { Actor, ConversationSnapshot } from '../conversation/change.ts';
import { isAllowed } from '../identity/permission.ts';
import type { MemberId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { actingAgent, mayAssignOthers, type MemberActor } from './acting-agent.ts';
import type { AgentCommand } from './command.ts';
import type { HandoverEvent } from './handover-event.ts';

type Decision = Result<readonly HandoverEvent[], Refusal>;

interface Candidate {
  readonly memberId: MemberId;
  readonly displayName: string;
  readonly owned: number;
}

const takenBy = (snapshot: ConversationSnapshot): Refusal => ({
  code: 'already_taken',
  ownerName: snapshot.ownerName ?? 'another agent',
});

const assign = (snapshot: ConversationSnapshot, to: Candidate): Decision => {
  const { capacity } = snapshot.settings;
  if (to.owned >= capacity) return err({ code: 'at_capacity', capacity });
  const isFirst = snapshot.conversation.ownerId === null;
  return ok([{ type: 'assigned', ownerId: to.memberId, ownerName: to.displayName, isFirst }]);
};

const asCandidate = (snapshot: ConversationSnapshot, actor: MemberActor): Candidate => ({
  memberId: actor.memberId,
  displayName: actor.displayName,
  owned: snapshot.ownedByActor,
});

/** A pending handover can always be assigned, visitor connected or not (decisions.md, Handover). */
export const decideAssignToMe = (snapshot: ConversationSnapshot, actor: Actor): Decision => {
  const agent = actingAgent(actor);
  if (!agent.ok) return agent;
  const { ownerId } = snapshot.conversation;
  if (ownerId === agent.value.memberId) return ok([]);
  if (ownerId !== null) return err(takenBy(snapshot));
  if (snapshot.handover === null) return err({ code: 'no_open_handover' });
  return assign(snapshot, asCandidate(snapshot, agent.value));
};

/** The rule of 003-17: on the web the visitor must be connected, unless the bot's switch is off. */
const mustWaitForVisitor = ({ conversation, settings, isVisitorConnected }: ConversationSnapshot): boolean =>
  conversation.channel === 'web' && settings.isConnectedVisitorRequired && !isVisitorConnected;

/** Take over begins without a handover; it makes one, so that every intervention is a row (decisions.md, Handover). */
export const decideTakeOver = (snapshot: ConversationSnapshot, actor: Actor): Decision => {
  const agent = actingAgent(actor);
  if (!agent.ok) return agent;
  const { ownerId } = snapshot.conversation;
  if (ownerId === agent.value.memberId) return ok([]);
  if (ownerId !== null) return err(takenBy(snapshot));
  if (snapshot.handover !== null) return err({ code: 'handover_already_open' });
  if (mustWaitForVisitor(snapshot)) return err({ code: 'visitor_not_connected' });
  const assigned = assign(snapshot, asCandidate(snapshot, agent.value));
  if (!assigned.ok) return assigned;
  const { queueTimeoutMs } = snapshot.settings;
  return ok([{ type: 'opened', openedBy: 'agent', at: null, brief: '', queueTimeoutMs }, ...assigned.value]);
};

/** Assign to another agent: the owner's, or an admin's. The other must be one who may answer in this bot. */
export const decideAssignTo = (
  snapshot: ConversationSnapshot,
  command: Extract<AgentCommand, { type: 'assign-to' }>,
  actor: Actor,
): Decision => {
  const agent = actingAgent(actor);
  if (!agent.ok) return agent;
  if (snapshot.handover === null) return err({ code: 'no_open_handover' });
  const { ownerId } = snapshot.conversation;
  if (ownerId !== agent.value.memberId && !mayAssignOthers(agent.value)) return err({ code: 'not_owner' });
  const { target } = snapshot;
  if (target === null || target.memberId !== command.memberId || !isAllowed(target, 'live-chat.act')) {
    return err({ code: 'not_an_agent' });
  }
  return ownerId === target.memberId ? ok([]) : assign(snapshot, target);
};
