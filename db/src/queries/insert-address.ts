import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import type { AddressTable } from '../tables/address-table.ts';

export interface NewAddress {
  readonly kind: AddressTable['kind'];
  /** A public id, or the hash of a token. */
  readonly key: string;
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  /** From then on it leads nowhere; null for never. */
  readonly expiresAt: number | null;
}

export const insertAddress = async (db: Database, address: NewAddress): Promise<void> => {
  await db
    .insertInto('address')
    .values({
      kind: address.kind,
      key: address.key,
      workspace_id: address.workspaceId,
      id: address.id,
      expires_at: address.expiresAt,
    })
    .execute();
};
