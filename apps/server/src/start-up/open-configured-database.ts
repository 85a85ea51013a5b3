import { openDatabase, type DatabaseConfig, type OpenDatabase } from '@baton/db/database';
import { startEmbeddedPostgres } from '@baton/db/embedded/launcher';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';

/** An answer that waits longer for a connection is 503 instead (reliability.md, B7). */
const acquireTimeoutMs = 3000;
/** A database that does not answer for so long is half open (B6). */
const statementTimeoutMs = 15_000;

const embedded = async (
  config: Config,
  log: Logger,
): Promise<{ connection: DatabaseConfig; stop: () => Promise<void> }> =>
  startEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => log.info(line) });

/** Opens the database of DATABASE_URL, or starts or joins the embedded one in DATA_DIR; `close` leaves it again. */
export const openConfiguredDatabase = async (config: Config, log: Logger): Promise<OpenDatabase> => {
  const server =
    config.databaseUrl === null
      ? await embedded(config, log)
      : { connection: { connectionString: config.databaseUrl }, stop: async () => undefined };
  let isClosing = false;
  const onLost = (error: Error) => {
    if (!isClosing) log.warn({ err: error }, 'a database connection was lost');
  };
  const opened = openDatabase(server.connection, {
    maxConnections: config.databaseConnections,
    acquireTimeoutMs,
    statementTimeoutMs,
    onIdleError: onLost,
  });
  // A connection that is lost while someone holds it tells nobody else, and an error that nobody hears ends the process.
  opened.pool.on('connect', (client) => client.on('error', onLost));
  return {
    ...opened,
    close: async () => {
      isClosing = true;
      await opened.close();
      await server.stop();
    },
  };
};
