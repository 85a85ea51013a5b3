import type { WorkspaceId } from '@baton/core/ids';
import { listDueConversations } from '@baton/db/queries/list-due-conversations';
import { listWorkspaceIds } from '@baton/db/queries/list-workspace-ids';
import type { ServiceContext } from '../context.ts';
import { closeIfOver } from '../conversation/close-if-over.ts';

const closeInWorkspace = async (context: ServiceContext, workspaceId: WorkspaceId, limit: number): Promise<number> => {
  const due = await listDueConversations(context.db, workspaceId, { now: context.clock.now(), limit });
  let closed = 0;
  for (const conversationId of due) {
    if (await closeIfOver(context, { workspaceId, conversationId })) closed += 1;
  }
  return closed;
};

/**
 * The sweep that closes what is past its `closesAt` (decisions.md, Closing), at most `limit` in each workspace; each once,
 * whoever comes first, it or the visitor's next message. Returns how many it closed.
 */
export const closeDueConversations = async (context: ServiceContext, limit: number): Promise<number> => {
  let closed = 0;
  for (const workspaceId of await listWorkspaceIds(context.db)) {
    closed += await closeInWorkspace(context, workspaceId, limit);
  }
  return closed;
};
