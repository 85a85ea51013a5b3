import type { Id, MemberId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface NewAuditEntry {
  readonly id: Id<'audit'>;
  readonly actorId: MemberId | null;
  readonly action: string;
  readonly subjectId: string;
  /** No personal data (reliability.md, Erase). */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: number;
}

export const insertAuditEntry = async (db: Database, workspaceId: WorkspaceId, entry: NewAuditEntry): Promise<void> => {
  await db
    .insertInto('audit_entry')
    .values({
      workspace_id: workspaceId,
      id: entry.id,
      actor_id: entry.actorId,
      action: entry.action,
      subject_id: entry.subjectId,
      detail: JSON.stringify(entry.detail),
      at: entry.at,
    })
    .execute();
};
