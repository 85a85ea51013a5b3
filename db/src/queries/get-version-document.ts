import { botDocumentSchema, type BotDocument } from '@baton/core/flow/flow';
import type { VersionId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** The document of a version; throws when the workspace has none of this id. A version never changes. */
export const getVersionDocument = async (
  db: Database,
  workspaceId: WorkspaceId,
  versionId: VersionId,
): Promise<BotDocument> => {
  const row = await db
    .selectFrom('version')
    .select('document')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return botDocumentSchema.parse(row.document);
};
