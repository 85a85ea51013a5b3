import type { Generated } from 'kysely';
import type { BotId, WorkspaceId } from '@baton/core/ids';

/** The last numbers given in a bot, on a row apart so that giving one waits only for others who are given one. */
export interface BotCounterTable {
  workspace_id: WorkspaceId;
  bot_id: BotId;
  last_queue_number: Generated<number>;
  last_reference: Generated<number>;
  last_version_number: Generated<number>;
}
