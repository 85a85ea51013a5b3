import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** What a draft holds for the bot as a whole; `last_revision` is raised by each save of the draft. */
export interface DraftDefinitionTable {
  workspace_id: WorkspaceId;
  bot_id: BotId;
  definition: JsonColumn;
  revision: number;
  last_revision: number;
}
