import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import type { AddressTable } from '../tables/address-table.ts';

export interface AddressKey {
  readonly kind: AddressTable['kind'];
  readonly key: string;
  readonly now: number;
}

/** Whose a public id or a token hash is; null for an unknown or an expired one. */
export const findAddress = async (
  db: Database,
  address: AddressKey,
): Promise<{ readonly workspaceId: WorkspaceId; readonly id: string } | null> => {
  const row = await db
    .selectFrom('address')
    .select(['workspace_id as workspaceId', 'id'])
    .where('kind', '=', address.kind)
    .where('key', '=', address.key)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', address.now)]))
    .executeTakeFirst();
  return row ?? null;
};
