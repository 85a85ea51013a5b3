import { openDatabase, type Database } from '@baton/db/database';
import { insertInstallation } from '@baton/db/queries/insert-installation';
import { openTestDatabase } from '@baton/db/testing/open-test-database';
import { makeTestService, type TestService } from './test-service.ts';

export interface OpenTestService {
  readonly service: TestService;
  /** Writes the row of the installation, as a server's first start does. */
  install(): Promise<void>;
  close(): Promise<void>;
}

/** A process on a migrated, empty database of its own, for one test file. */
export const openTestService = async (): Promise<OpenTestService> => {
  const { db, close } = await openTestDatabase();
  return {
    service: makeTestService(db),
    install: async () => {
      await insertInstallation(db, { secretFingerprint: 'test', setUpTokenHash: null });
    },
    close,
  };
};

/** A database that no query reaches. */
export const unreachableDatabase = (): Database => openDatabase({ host: '/nowhere/at-all', user: 'nobody' }).db;
