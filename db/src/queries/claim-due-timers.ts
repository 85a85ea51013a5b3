import type { TimerKind } from '@baton/core/conversation/change';
import { conversationIdSchema, type ConversationId, type WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** How long a worker holds what it claimed; it renews in time, and a dead worker's claims are free after it (decisions.md). */
export const timerLeaseMs = 30_000;

export interface DueTimer {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  readonly kind: TimerKind;
  readonly dueAt: number;
}

interface TimerRow extends Omit<DueTimer, 'conversationId'> {
  readonly subjectId: string;
}

/** Claims timers that are due at `now`, of all workspaces, the oldest first; no two workers get the same one. */
export const claimDueTimers = async (
  db: Database,
  { now, limit }: { readonly now: number; readonly limit: number },
): Promise<DueTimer[]> => {
  const { rows } = await sql<TimerRow>`update timer set leased_until = ${now + timerLeaseMs}
    from (select workspace_id, subject_id, kind from timer
      where due_at <= ${now} and (leased_until is null or leased_until <= ${now})
      order by due_at limit ${limit} for update skip locked) as due
    where timer.workspace_id = due.workspace_id and timer.subject_id = due.subject_id and timer.kind = due.kind
    returning timer.workspace_id as "workspaceId", timer.subject_id as "subjectId", timer.kind, timer.due_at as "dueAt"`.execute(
    db,
  );
  return rows
    .map(({ subjectId, ...timer }) => ({ ...timer, conversationId: conversationIdSchema.parse(subjectId) }))
    .toSorted((a, b) => a.dueAt - b.dueAt);
};
