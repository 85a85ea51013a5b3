import type { VisitorId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface VisitorToken {
  readonly visitorId: VisitorId;
  readonly tokenHash: string;
  /** From then on it leads nowhere. */
  readonly expiresAt: number;
}

/** Keeps a visitor's token by its hash; one that is kept already is good until the later of both ends. */
export const saveVisitorToken = async (db: Database, workspaceId: WorkspaceId, token: VisitorToken): Promise<void> => {
  await db
    .insertInto('address')
    .values({
      kind: 'visitor-token',
      key: token.tokenHash,
      workspace_id: workspaceId,
      id: token.visitorId,
      expires_at: token.expiresAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'key']).doUpdateSet(({ fn, ref }) => ({
        expires_at: fn<number>('greatest', [ref('address.expires_at'), ref('excluded.expires_at')]),
      })),
    )
    .execute();
};
