import type { ConversationSnapshot } from '../conversation/change.ts';
import type { FlowId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { actingAgent } from './acting-agent.ts';
import type { AgentCommand } from './command.ts';
import type { HandoverEnv } from './handover-env.ts';
import type { WrapUp } from './handover.ts';
import type { HandoverEvent, ResolvedWrapUp } from './handover-event.ts';

const flowWrapUp = (flowId: FlowId, env: HandoverEnv): Result<ResolvedWrapUp, Refusal> =>
  env.hasFlow(flowId) ? ok({ message: null, flowId }) : err({ code: 'unknown_flow' });

const resolveWrapUp = (
  wrapUp: WrapUp,
  defaultFlowId: FlowId | null,
  env: HandoverEnv,
): Result<ResolvedWrapUp, Refusal> => {
  switch (wrapUp.kind) {
    case 'nothing':
      return ok({ message: null, flowId: null });
    case 'custom-message':
      return ok({ message: wrapUp.text, flowId: null });
    case 'flow':
      return flowWrapUp(wrapUp.flowId, env);
    case 'default-interaction':
      return defaultFlowId === null ? err({ code: 'no_default_interaction' }) : flowWrapUp(defaultFlowId, env);
  }
};

/** Resolve: only by the owner, with a topic and an outcome of the bot's lists (001-12, 001-13). */
export const decideResolve = (
  snapshot: ConversationSnapshot,
  command: Extract<AgentCommand, { type: 'resolve' }>,
  env: HandoverEnv,
): Result<readonly HandoverEvent[], Refusal> => {
  const agent = actingAgent(env.actor);
  if (!agent.ok) return agent;
  if (snapshot.handover === null) return err({ code: 'no_open_handover' });
  if (snapshot.conversation.ownerId !== agent.value.memberId) return err({ code: 'not_owner' });
  const { settings } = snapshot;
  const topic = settings.topics.find(({ id }) => id === command.topicId);
  if (topic === undefined) return err({ code: 'unknown_topic' });
  const outcome = settings.outcomes.find(({ id }) => id === command.outcomeId);
  if (outcome === undefined) return err({ code: 'unknown_outcome' });
  const wrapUp = resolveWrapUp(command.wrapUp, settings.defaultInteractionFlowId, env);
  if (!wrapUp.ok) return wrapUp;
  return ok([{ type: 'resolved', topic, outcome, tags: command.tags, wrapUp: wrapUp.value }]);
};
