import { actingAgent } from '../handover/acting-agent.ts';
import { textContent } from '../message/text-content.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { ConversationChange, ConversationSnapshot } from './change.ts';
import type { ConversationEnv } from './env.ts';
import { addSentMessage, beginTurn, finishTurn } from './turn.ts';

/** An agent's message: only the owner's reaches the visitor (reliability.md, B32). */
export const sendAgentMessage = (
  snapshot: ConversationSnapshot,
  input: { readonly text: string },
  env: ConversationEnv,
): Result<ConversationChange, Refusal> => {
  const agent = actingAgent(env.actor);
  if (!agent.ok) return agent;
  const { memberId, displayName } = agent.value;
  if (snapshot.conversation.ownerId !== memberId) return err({ code: 'not_owner' });
  const author = { kind: 'agent', memberId, displayName } as const;
  return ok(finishTurn(addSentMessage(beginTurn(snapshot, env), author, textContent(input.text)), 'agent-message'));
};
