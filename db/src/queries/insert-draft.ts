import type { BotDocument } from '@baton/core/flow/flow';
import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';
import { draftRowsOf } from '../rows/draft-content.ts';
import { saveDraftRows } from './save-draft-rows.ts';

/** The first draft of a bot. */
export const insertDraft = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  { botId, document }: { readonly botId: BotId; readonly document: BotDocument },
): Promise<void> => {
  const definition = JSON.stringify(document.definition);
  await transaction
    .insertInto('draft_definition')
    .values({ workspace_id: workspaceId, bot_id: botId, definition, revision: 1, last_revision: 1 })
    .execute();
  await saveDraftRows(transaction, workspaceId, { botId, written: draftRowsOf(document), deleted: [] });
};
