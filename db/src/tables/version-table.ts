import type { BotId, MemberId, VersionId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** A published version: the whole bot, immutable. */
export interface VersionTable {
  workspace_id: WorkspaceId;
  id: VersionId;
  bot_id: BotId;
  number: number;
  document: JsonColumn;
  note: string;
  published_by: MemberId | null;
  published_at: number;
}
