import type { BotId, ContactId, ConversationId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import { listContactHistory } from '@baton/db/queries/list-contact-history';
import type { ServiceContext } from '../context.ts';
import { visitorReference } from '@baton/core/conversation/visitor-reference';
import type { ActingMember } from '../identity/acting-member.ts';

/** Another conversation of the same contact with the same bot. */
export interface HistoryRow {
  readonly conversationId: ConversationId;
  readonly reference: string;
  readonly startedAt: number;
  readonly closedAt: number | null;
  readonly lastVisitorText: string | null;
}

/** Conversations on the History tab at most. */
const longestHistory = 200;

/** The other conversations of a contact with a bot that the member may see, the newest first (001-16). */
export const readHistory = async (
  context: ServiceContext,
  { workspaceId }: Pick<ActingMember, 'workspaceId'>,
  of: { readonly botId: BotId; readonly contactId: ContactId; readonly conversationId: ConversationId },
): Promise<Result<readonly HistoryRow[], Refusal>> => {
  const { rows } = await listContactHistory(context.db, workspaceId, {
    contactId: of.contactId,
    botIds: [of.botId],
    cursor: null,
    limit: longestHistory,
  });
  const others = rows.filter(({ conversationId }) => conversationId !== of.conversationId);
  return ok(
    others.map(({ conversationId, reference, startedAt, closedAt, lastVisitorText }) => ({
      conversationId,
      reference: visitorReference(reference),
      startedAt,
      closedAt,
      lastVisitorText,
    })),
  );
};
