import type { HandoverOutlet, StepInput } from '../engine/step.ts';
import type { HandoverCommand } from '../handover/command.ts';
import { decideHandover } from '../handover/decide.ts';
import type { HandoverEvent } from '../handover/handover-event.ts';
import type { FlowId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { ok, type Result } from '../result.ts';
import type { Variables } from '../variables/value.ts';
import { applyHandoverEvent } from './apply-handover.ts';
import { applyStepResult, runStep } from './apply-step.ts';
import type { ConversationChange, ConversationSnapshot } from './change.ts';
import type { ConversationEnv } from './env.ts';
import { beginTurn, finishTurn, type Turn } from './turn.ts';

const outletOf = (event: HandoverEvent): HandoverOutlet | null => {
  switch (event.type) {
    case 'resolved':
      return 'resolved';
    case 'expired':
      return 'no-answer';
    case 'cancelled':
      return event.by === 'visitor' ? 'cancelled-by-visitor' : 'cancelled';
    case 'opened':
    case 'assigned':
    case 'unassigned':
      return null;
  }
};

/** Topic, outcome and tags become variables of the flow, so that it goes on after a person as after any block. */
const variablesOf = (event: HandoverEvent, agentName: string | null): Variables => {
  if (event.type !== 'resolved') return {};
  return {
    'handover.topic': event.topic.name,
    'handover.outcome': event.outcome.name,
    'handover.tags': event.tags,
    'handover.agent': agentName,
  };
};

/** How the engine goes on after the event; null while people still have the conversation. */
const resumption = (event: HandoverEvent, agentName: string | null): StepInput | null => {
  const outlet = outletOf(event);
  if (outlet === null) return null;
  const callFlowId = event.type === 'resolved' ? event.wrapUp.flowId : null;
  return { type: 'handover-ended', outlet, variables: variablesOf(event, agentName), callFlowId };
};

const applyAndResume = (turn: Turn, event: HandoverEvent): Turn => {
  const input = resumption(event, turn.ownerName);
  const applied = applyHandoverEvent(turn, event);
  return input === null ? applied : applyStepResult(applied, runStep(applied, input));
};

/** A command to the handover of a conversation: decided, written, and where people are done, the flow goes on in the same turn. */
export const commandHandover = (
  snapshot: ConversationSnapshot,
  command: HandoverCommand,
  env: ConversationEnv,
): Result<ConversationChange, Refusal> => {
  const hasFlow = (flowId: FlowId): boolean => env.program.flows.has(flowId);
  const events = decideHandover(snapshot, command, { actor: env.actor, now: env.now, hasFlow });
  if (!events.ok) return events;
  return ok(finishTurn(events.value.reduce(applyAndResume, beginTurn(snapshot, env)), command.type));
};
