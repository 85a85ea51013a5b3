import type { PoolConfig } from 'pg';

/** The server's settings for one of its databases. */
export function inDatabase(server: PoolConfig, database: string): PoolConfig & { database: string } {
  if (server.connectionString === undefined) return { ...server, database };
  return { connectionString: addressOf(server, database), database };
}

/** The same as an address; a socket's folder stands in it as `host`. */
export function addressOf(server: PoolConfig, database: string): string {
  if (server.connectionString === undefined) {
    return `postgres://${server.user}@/${database}?host=${encodeURIComponent(server.host ?? '')}`;
  }
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return url.href;
}
