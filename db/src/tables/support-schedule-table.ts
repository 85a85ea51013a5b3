import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** The support schedule of a bot, one JSON value with an optimistic lock number. */
export interface SupportScheduleTable {
  workspace_id: WorkspaceId;
  bot_id: BotId;
  schedule: JsonColumn;
  revision: number;
}
