import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database.ts';
import { cursorOf, readCursor, type Cursor } from '../rows/cursor.ts';
import { handoverListColumns, handoverRowOf, type HandoverRow, type ListedRow } from '../rows/handover-list-row.ts';
import { isLiveAt, statusOfAt } from '../rows/list-predicates.ts';
import { connectedWithinMs } from '../rows/queue-facts.ts';

/** The four views of Live Chat's list (product.md section 3). */
export type HandoverView = 'pending' | 'mine' | 'all-live' | 'all';

export interface HandoverPage {
  readonly botId: BotId;
  /** Whose queue *mine* is. */
  readonly memberId: MemberId;
  readonly view: HandoverView;
  /** Words to be found in what a row shows, `%` and `_` literal; null for all rows. */
  readonly search: string | null;
  readonly cursor: string | null;
  readonly limit: number;
  readonly now: number;
}

interface Listing {
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  /** The two columns by which the view is ordered and paged. */
  readonly at: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly isDescending: boolean;
}

type Keys = HandoverPage & { readonly workspaceId: WorkspaceId };

const fromHandover = sql`handover h
    join conversation c on c.workspace_id = h.workspace_id and c.id = h.conversation_id`;
const fromConversation = sql`conversation c
    left join handover h on h.workspace_id = c.workspace_id and h.id = c.open_handover_id`;

const queueOrder = {
  from: fromHandover,
  at: sql`h.priority::bigint * 2147483648 + h.queue_number`,
  id: sql`h.id`,
  isDescending: false,
};

/** *Pending* and *mine* stand in the order of the queue (priority, queue number), the others with the newest first. */
const listings: Record<HandoverView, (keys: Keys) => Listing> = {
  pending: ({ workspaceId, botId }) => ({
    ...queueOrder,
    where: sql`h.workspace_id = ${workspaceId} and h.bot_id = ${botId} and h.kind = 'live' and h.status = 'pending'`,
  }),
  mine: ({ workspaceId, botId, memberId }) => ({
    ...queueOrder,
    where: sql`h.workspace_id = ${workspaceId} and h.owner_id = ${memberId} and h.bot_id = ${botId}
      and h.kind = 'live' and h.status = 'assigned'`,
  }),
  'all-live': ({ workspaceId, botId, now }) => ({
    from: fromConversation,
    where: sql`c.workspace_id = ${workspaceId} and c.bot_id = ${botId} and ${isLiveAt(now)}`,
    at: sql`c.closes_at`,
    id: sql`c.id`,
    isDescending: true,
  }),
  all: ({ workspaceId, botId }) => ({
    from: fromConversation,
    where: sql`c.workspace_id = ${workspaceId} and c.bot_id = ${botId}`,
    at: sql`c.started_at`,
    id: sql`c.id`,
    isDescending: true,
  }),
};

type PlaceInList = Pick<HandoverPage, 'botId' | 'view' | 'cursor'>;

const placeIn = (workspaceId: WorkspaceId, { botId, view, cursor }: PlaceInList): Cursor | null =>
  readCursor(cursor, listOf(workspaceId, { botId, view }));

const listOf = (workspaceId: WorkspaceId, { botId, view }: Omit<PlaceInList, 'cursor'>): string =>
  `${workspaceId} ${botId} ${view}`;

/** Whether the list can go on from here: at its beginning, or at a cursor that it gave itself. */
export const isPlaceInHandovers = (workspaceId: WorkspaceId, place: PlaceInList): boolean =>
  place.cursor === null || placeIn(workspaceId, place) !== null;

/**
 * A page of one view of a bot's conversations; `cursor` is null with the last page. A cursor that the list did not give
 * is none.
 */
export const listHandovers = async (
  db: Database,
  workspaceId: WorkspaceId,
  page: HandoverPage,
): Promise<{ readonly rows: HandoverRow[]; readonly cursor: string | null }> => {
  const listing = listings[page.view]({ ...page, workspaceId });
  const direction = listing.isDescending ? sql`desc` : sql`asc`;
  const { rows } = await sql<ListedRow>`select ${sql.raw(handoverListColumns)}, ${statusOfAt(page.now)} as status,
      coalesce(v.last_seen_at > ${page.now - connectedWithinMs}, false) as "isVisitorConnected",
      ${listing.at} as "cursorAt", ${listing.id} as "cursorId"
    from ${listing.from}
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where ${listing.where} ${afterCursor(listing, placeIn(workspaceId, page))} ${matching(page.search)}
    order by ${orderOf(page.view, direction)}
    limit ${page.limit}`.execute(db);
  const last = rows.length === page.limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(handoverRowOf),
    cursor: last === undefined ? null : cursorOf({ at: last.cursorAt, id: last.cursorId }, listOf(workspaceId, page)),
  };
};

/** The queue's order names its columns one by one, as the index of pending handovers has them. */
const orderOf = (view: HandoverView, direction: RawBuilder<unknown>): RawBuilder<unknown> => {
  if (view === 'pending' || view === 'mine') return sql`h.priority, h.queue_number, h.id`;
  const at = view === 'all' ? sql`c.started_at` : sql`c.closes_at`;
  return sql`${at} ${direction}, c.id ${direction}`;
};

const afterCursor = ({ at, id, isDescending }: Listing, cursor: Cursor | null): RawBuilder<unknown> => {
  if (cursor === null) return sql``;
  const beyond = isDescending ? sql`<` : sql`>`;
  return sql`and (${at}, ${id}) ${beyond} (${cursor.at}::bigint, ${cursor.id}::text)`;
};

const matching = (search: string | null): RawBuilder<unknown> => {
  const words = search?.trim() ?? '';
  if (words === '') return sql``;
  const pattern = `%${words.replaceAll(/[\\%_]/gu, (character) => `\\${character}`)}%`;
  return sql`and (k.name ilike ${pattern} or k.email ilike ${pattern} or k.phone ilike ${pattern}
      or '#W-' || c.reference ilike ${pattern} or c.last_visitor_text ilike ${pattern} or m.display_name ilike ${pattern}
      or c.id = ${words})`;
};
