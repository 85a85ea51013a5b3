import type { BotId, VersionId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** A bot with its live settings; its flows are in the draft and in versions. */
export interface BotTable {
  workspace_id: WorkspaceId;
  id: BotId;
  public_id: string;
  name: string;
  settings: JsonColumn;
  settings_revision: number;
  live_version_id: VersionId | null;
  created_at: number;
}
