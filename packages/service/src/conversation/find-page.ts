import type { Control } from '@baton/core/conversation/conversation';
import { awaitingOf } from '@baton/core/engine/run';
import type { BotId, ConversationId, VisitorId, WorkspaceId } from '@baton/core/ids';
import type { Awaiting } from '@baton/core/message/awaiting';
import type { Message } from '@baton/core/message/message';
import { findMessagePage } from '@baton/db/queries/find-message-page';
import type { ServiceContext } from '../context.ts';

/** Messages on one page at most, for a reader who asks for the next one. */
const usualPageSize = 200;

/** A whole conversation, for readers of the public API who may know nothing of pages; only the longest ones need two. */
export const wholePageSize = 5000;

/**
 * Messages that changed after a revision, in order of `seq`. Where more are waiting, `revision` is the last one's, so that
 * the next page begins there; else it is the conversation's. For any audience; who may read it is for the caller to say.
 */
export interface FoundPage {
  readonly visitorId: VisitorId;
  readonly botId: BotId;
  readonly messages: readonly Message[];
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  readonly awaiting: Awaiting | null;
  readonly hasMore: boolean;
}

export interface PageRequest {
  readonly conversationId: ConversationId;
  readonly after: number;
  readonly pageSize?: number;
}

/** A page of a conversation of this workspace; null where there is none. */
export const findPage = async (
  context: Pick<ServiceContext, 'db'>,
  workspaceId: WorkspaceId,
  { conversationId, after, pageSize = usualPageSize }: PageRequest,
): Promise<FoundPage | null> => {
  const found = await findMessagePage(context.db, workspaceId, { conversationId, after, limit: pageSize + 1 });
  if (found === null) return null;
  const { session, messages, ...rest } = found;
  const shown = messages.slice(0, pageSize);
  const hasMore = messages.length > pageSize;
  return {
    ...rest,
    messages: shown.toSorted((one, other) => one.seq - other.seq),
    revision: hasMore ? (shown.at(-1)?.revision ?? rest.revision) : rest.revision,
    awaiting: rest.control === 'bot' ? awaitingOf(session) : null,
    hasMore,
  };
};
