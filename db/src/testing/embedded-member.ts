import { startEmbeddedPostgres } from '../embedded/launcher.ts';

/**
 * A process of its own that uses the embedded database of the folder given as its argument, for tests that kill it.
 * Prints the socket's folder when it is ready; leaves and ends when its input ends.
 */
const database = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
process.stdout.write(`${database.connection.host}\n`);
process.stdin.resume();
process.stdin.on('end', () => {
  void database.stop().then(() => process.exit(0));
});
