import { openDatabase, type Database } from '@baton/db/database';
import { insertInstallation } from '@baton/db/queries/insert-installation';
import { createTestDatabase } from '@baton/db/testing/test-database';
import { makeTestService, type TestService } from './test-service.ts';

export interface OpenTestService {
  readonly service: TestService;
  /** Writes the row of the installation, as a server's first start does. */
  install(): Promise<void>;
  close(): Promise<void>;
}

/** A process on a migrated, empty database of its own, for one test file. */
export const openTestService = async (): Promise<OpenTestService> => {
  const database = await createTestDatabase();
  const { db, close } = openDatabase(database.config);
  return {
    service: makeTestService(db),
    install: async () => {
      await insertInstallation(db, { secretFingerprint: 'test', setUpTokenHash: null });
    },
    close: async () => {
      await close();
      await database.drop();
    },
  };
};

/** A database that no query reaches. */
export const unreachableDatabase = (): Database => openDatabase({ host: '/nowhere/at-all', user: 'nobody' }).db;
