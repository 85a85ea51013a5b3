import { parseArgs } from 'node:util';
import { restoreBackup } from './backup/restore-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded/launcher.ts';

/**
 * `npm run backup -- FILE` writes the whole database to a file, `npm run backup -- --restore FILE` fills an empty one from
 * it: the database of DATABASE_URL, or else the embedded one of DATA_DIR, also while the server runs.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { restore: { type: 'boolean' } } });
const [file] = positionals;

const openTarget = async () => {
  const url = process.env.DATABASE_URL;
  if (url !== undefined && url !== '')
    return { ...openDatabase({ connectionString: url }), stop: async () => undefined };
  const embedded = await startEmbeddedPostgres({ dataDir: process.env.DATA_DIR ?? '.data' });
  return { ...openDatabase(embedded.connection), stop: () => embedded.stop() };
};

if (file === undefined) {
  process.stderr.write('Name a file: npm run backup -- [--restore] FILE\n');
  process.exitCode = 1;
} else {
  const target = await openTarget();
  try {
    await (values.restore === true ? restoreBackup : writeBackup)(target.pool, file);
    process.stdout.write(values.restore === true ? `Restored ${file}.\n` : `Wrote ${file}.\n`);
  } finally {
    await target.close();
    await target.stop();
  }
}
