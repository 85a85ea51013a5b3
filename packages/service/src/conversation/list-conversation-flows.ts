import type { ConversationId, FlowId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { findConversation } from '@baton/db/queries/find-conversation';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';

/** A flow that an agent may send after a person is done (000-32): its name, and nothing of what is drawn in it. */
export interface FlowName {
  readonly flowId: FlowId;
  readonly name: string;
}

/** The flows of the version that the conversation runs on: those that *Send a different flow* can send. */
export const listConversationFlows = async (
  context: ServiceContext,
  { workspaceId }: Pick<ActingMember, 'workspaceId'>,
  { conversationId }: { readonly conversationId: ConversationId },
): Promise<Result<readonly FlowName[], Refusal>> => {
  const conversation = await findConversation(context.db, workspaceId, conversationId);
  if (conversation === null) return err({ code: 'not_found' });
  const program = await context.programs.programOf(context.db, workspaceId, conversation.versionId);
  return ok([...program.flows].map(([flowId, { name }]) => ({ flowId, name })));
};
