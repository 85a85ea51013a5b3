import type { OpenDatabase } from '@baton/db/database';
import { openTestDatabase } from '@baton/db/testing/open-test-database';
import { testContext, type TestContext } from './test-context.ts';

export interface ServiceDatabase {
  readonly context: TestContext;
  readonly open: OpenDatabase;
  close(): Promise<void>;
}

/** A service on a migrated database of its own; closed and removed by `close`. */
export const openServiceDatabase = async (): Promise<ServiceDatabase> => {
  const open = await openTestDatabase({ maxConnections: 20, acquireTimeoutMs: 20_000 });
  return { context: testContext(open.db), open, close: open.close };
};
