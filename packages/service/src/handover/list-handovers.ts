import type { HandoverCounts, HandoverView } from '@baton/core/handover/queue';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { countHandovers } from '@baton/db/queries/count-handovers';
import { isPlaceInHandovers, listHandovers as listRows } from '@baton/db/queries/list-handovers';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { HandoverRow } from './handover-row.ts';
import { visitorReference } from '@baton/core/conversation/visitor-reference';

/** Rows on one page at most. */
const pageSize = 100;

export interface HandoverQuery {
  readonly botId: BotId;
  readonly view: HandoverView;
  /** Words of what is shown, `%` and `_` literal. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface HandoverListing {
  readonly rows: readonly HandoverRow[];
  /** The badges of the four views; each equals the length of its list without a search (B37). */
  readonly counts: HandoverCounts;
  /** To be sent back for the rows after these; null at the end. */
  readonly cursor: string | null;
}

/** One view of a bot's conversations for a member who may see its Live Chat. Refused: a cursor that this list did not give (B67). */
export const listHandovers = async (
  context: ServiceContext,
  { workspaceId, memberId }: Pick<ActingMember, 'workspaceId' | 'memberId'>,
  { botId, view, search, cursor }: HandoverQuery,
): Promise<Result<HandoverListing, Refusal>> => {
  if (!isPlaceInHandovers(workspaceId, { botId, view, cursor: cursor ?? null })) {
    return err({ code: 'invalid_input', message: 'This is no place in this list. Load the list again.' });
  }
  const now = context.clock.now();
  const [page, counts] = await Promise.all([
    listRows(context.db, workspaceId, {
      botId,
      memberId,
      view,
      search: search ?? null,
      cursor: cursor ?? null,
      limit: pageSize,
      now,
    }),
    countHandovers(context.db, workspaceId, { botId, memberId, now }),
  ]);
  const rows = page.rows.map((row) => ({ ...row, reference: visitorReference(row.reference) }));
  return ok({ rows, counts, cursor: page.cursor });
};
