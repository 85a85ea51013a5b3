import type { ConversationSnapshot } from '../conversation/change.ts';
import type { Refusal } from '../refusals.ts';
import { err, type Result } from '../result.ts';
import { decideAssignTo, decideAssignToMe, decideTakeOver } from './decide-assign.ts';
import { decideCancel, decideUnassign } from './decide-release.ts';
import { decideResolve } from './decide-resolve.ts';
import { decideAgentGone, decideOpen, decideQueueTimeout, decideStopWaiting } from './decide-without-agent.ts';
import type { HandoverCommand } from './command.ts';
import type { HandoverEnv } from './handover-env.ts';
import type { HandoverEvent } from './handover-event.ts';

/**
 * The state machine of product.md section 4: every command has an answer in every state, the events that it causes or a
 * typed refusal. No events: it is so already, or no longer matters. It never looks at the support schedule (003-12).
 */
export const decideHandover = (
  snapshot: ConversationSnapshot,
  command: HandoverCommand,
  env: HandoverEnv,
): Result<readonly HandoverEvent[], Refusal> => {
  if (snapshot.conversation.closedAt !== null) return err({ code: 'conversation_closed' });
  switch (command.type) {
    case 'open':
      return decideOpen(snapshot, command, env.actor);
    case 'assign-to-me':
      return decideAssignToMe(snapshot, env.actor);
    case 'take-over':
      return decideTakeOver(snapshot, env.actor);
    case 'assign-to':
      return decideAssignTo(snapshot, command, env.actor);
    case 'unassign':
      return decideUnassign(snapshot, env.actor);
    case 'cancel-takeover':
      return decideCancel(snapshot, env.actor);
    case 'resolve':
      return decideResolve(snapshot, command, env);
    case 'stop-waiting':
      return decideStopWaiting(snapshot, env.actor);
    case 'queue-timeout':
      return decideQueueTimeout(snapshot, env);
    case 'agent-gone':
      return decideAgentGone(snapshot, env);
  }
};
