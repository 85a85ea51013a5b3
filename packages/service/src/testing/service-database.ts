import { openDatabase, type OpenDatabase } from '@baton/db/database';
import { createTestDatabase } from '@baton/db/testing/test-database';
import { testContext, type TestContext } from './test-context.ts';

export interface ServiceDatabase {
  readonly context: TestContext;
  readonly open: OpenDatabase;
  close(): Promise<void>;
}

/** A service on a migrated database of its own; closed and removed by `close`. */
export const openServiceDatabase = async (): Promise<ServiceDatabase> => {
  const database = await createTestDatabase();
  const open = openDatabase(database.config, { maxConnections: 20, acquireTimeoutMs: 20_000 });
  return {
    context: testContext(open.db),
    open,
    close: async () => {
      await open.close();
      await database.drop();
    },
  };
};
