import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import { prepareStatement } from '../prepared-statement.ts';
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

const insertStatement = prepareStatement<NewAddress, Record<never, never>>(
  'insert-address',
  (place) => `
insert into address (kind, key, workspace_id, id, expires_at)
  values (${place('kind', 'text')}, ${place('key', 'text')}, ${place('workspaceId', 'text')}, ${place('id', 'text')},
    ${place('expiresAt', 'bigint')})`,
);

export const insertAddress = async (db: Database, address: NewAddress): Promise<void> => {
  await db.executeQuery(insertStatement.with(address));
};
