import type { BotDocument } from '@baton/core/flow/flow';
import type { BotId, MemberId, VersionId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';

export interface NewVersion {
  readonly versionId: VersionId;
  readonly botId: BotId;
  readonly document: BotDocument;
  readonly note: string;
  readonly publishedBy: MemberId | null;
  readonly publishedAt: number;
}

/** Keeps a published version under the bot's next number, and makes it the live one. */
export const insertVersion = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  version: NewVersion,
): Promise<{ readonly number: number }> => {
  const counter = await transaction
    .updateTable('bot_counter')
    .set((set) => ({ last_version_number: set('last_version_number', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', version.botId)
    .returning('last_version_number')
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('version')
    .values({
      workspace_id: workspaceId,
      id: version.versionId,
      bot_id: version.botId,
      number: counter.last_version_number,
      document: JSON.stringify(version.document),
      note: version.note,
      published_by: version.publishedBy,
      published_at: version.publishedAt,
    })
    .execute();
  await transaction
    .updateTable('bot')
    .set({ live_version_id: version.versionId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', version.botId)
    .execute();
  return { number: counter.last_version_number };
};
