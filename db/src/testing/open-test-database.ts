import { openDatabase, type DatabaseOptions, type OpenDatabase } from '../database.ts';
import { createTestDatabase } from './test-database.ts';

/** A migrated, empty database of its own for one test file, opened; `close` removes it too. */
export const openTestDatabase = async (options: DatabaseOptions = {}): Promise<OpenDatabase> => {
  const database = await createTestDatabase();
  const { db, pool, close } = openDatabase(database.config, options);
  return {
    db,
    pool,
    async close() {
      await close();
      await database.drop();
    },
  };
};
