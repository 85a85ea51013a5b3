/** The embedded database cannot be had here; the message says why and what to do instead. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';

  constructor(reason: string) {
    super(`The embedded PostgreSQL cannot run: ${reason} Give DATABASE_URL to use a PostgreSQL of your own.`);
  }
}
