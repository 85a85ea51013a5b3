import { botDocumentSchema, type BotDocument } from '@baton/core/flow/flow';
import type { VersionId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** The whole bot as it was published; throws where there is no such version. */
export const getVersionDocument = async (
  db: Database,
  workspaceId: WorkspaceId,
  versionId: VersionId,
): Promise<BotDocument> => {
  const { document } = await db
    .selectFrom('version')
    .select('document')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return botDocumentSchema.parse(document);
};
