import type { Id, MemberId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** What a member changed; holds no personal data. */
export interface AuditEntryTable {
  workspace_id: WorkspaceId;
  id: Id<'audit'>;
  actor_id: MemberId | null;
  action: string;
  subject_id: string;
  detail: JsonColumn;
  at: number;
}
