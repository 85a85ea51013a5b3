import type { ContactId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** A person as the workspace knows them. */
export interface ContactTable {
  workspace_id: WorkspaceId;
  id: ContactId;
  name: string | null;
  email: string | null;
  phone: string | null;
  variables: JsonColumn;
  created_at: number;
}
