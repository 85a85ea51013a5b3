import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';
import { findDraft, type StoredDraft } from './find-draft.ts';

/** A bot's draft, locked: saves of one draft wait for each other. Null where the workspace has no such bot. */
export const lockDraft = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  botId: BotId,
): Promise<StoredDraft | null> => {
  await transaction
    .selectFrom('draft_definition')
    .select('bot_id')
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .forUpdate()
    .execute();
  return findDraft(transaction, workspaceId, botId);
};
