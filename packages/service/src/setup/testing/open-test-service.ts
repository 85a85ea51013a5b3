import { openDatabase, type OpenDatabase } from '@baton/db/database';
import { createTestDatabase, type TestDatabase } from '@baton/db/testing/test-database';
import { makeTestService, type TestService } from './test-service.ts';

export interface OpenTestService {
  readonly service: TestService;
  close(): Promise<void>;
}

/** A process on a migrated, empty database of its own, for one test file. */
export const openTestService = async (): Promise<OpenTestService> => {
  const database: TestDatabase = await createTestDatabase();
  const opened: OpenDatabase = openDatabase(database.config);
  return {
    service: makeTestService(opened.db),
    close: async () => {
      await opened.close();
      await database.drop();
    },
  };
};
