import { compile, type Program } from '@baton/core/engine/program';
import type { BlockRegistry } from '@baton/core/engine/block-definition';
import type { VersionId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '@baton/db/database';
import { getVersionDocument } from '@baton/db/queries/get-version-document';

/** Published versions, made ready to run. A version never changes, so that what is kept is never stale. */
export interface ProgramCache {
  /** The program of a version of this workspace; read by `db`, which may be a transaction, where it is not kept yet. */
  programOf(db: Database, workspaceId: WorkspaceId, versionId: VersionId): Promise<Program>;
}

interface ProgramCacheOptions {
  readonly registry: BlockRegistry;
  /** Programs kept at most; the one that was not used for longest is dropped first. */
  readonly limit?: number;
}

/** One cache per process (decisions.md, Flows). */
export const makeProgramCache = ({ registry, limit = 200 }: ProgramCacheOptions): ProgramCache => {
  const kept = new Map<VersionId, Program>();
  const keep = (versionId: VersionId, program: Program): Program => {
    kept.delete(versionId);
    kept.set(versionId, program);
    const oldest = kept.size > limit ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return program;
  };
  return {
    programOf: async (db, workspaceId, versionId) => {
      const known = kept.get(versionId);
      if (known !== undefined) return keep(versionId, known);
      const document = await getVersionDocument(db, workspaceId, versionId);
      return keep(versionId, compile(versionId, document, registry));
    },
  };
};
