import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { preparedName } from './prepared-statement.ts';

/**
 * A pool for Kysely that sends the statements of `prepareStatement` under their names, and any other as it is. Each
 * connection plans a prepared statement once: left to choose, PostgreSQL would plan those of a turn anew each time, for
 * a null parameter makes such a plan look cheaper than it is with its planning (measured: 1.2 ms a statement).
 */
export const namingPool = (pool: Pool): PostgresPool => {
  const clients = new WeakMap<PoolClient, NamingClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client);
      if (known !== undefined) return known;
      const made = new NamingClient(client);
      await made.prepare();
      clients.set(client, made);
      return made;
    },
    end: () => pool.end(),
  };
};

const commands = ['UPDATE', 'DELETE', 'INSERT', 'SELECT', 'MERGE'] as const;

class NamingClient implements PostgresPoolClient {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** Readies a new connection; one that fails here is taken out of the pool. */
  async prepare(): Promise<void> {
    try {
      await this.#client.query('set plan_cache_mode = force_generic_plan');
    } catch (error) {
      this.#client.release(true);
      throw error;
    }
  }

  query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    sql: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    return typeof sql === 'string' ? this.#run(sql, [...parameters]) : sql;
  }

  release(): void {
    this.#client.release();
  }

  async #run<Row>(text: string, values: unknown[]): Promise<PostgresQueryResult<Row>> {
    const name = preparedName(text);
    const result = await this.#client.query(name === undefined ? { text, values } : { name, text, values });
    return {
      command: commands.find((command) => command === result.command) ?? 'SELECT',
      rowCount: result.rowCount ?? 0,
      rows: result.rows,
    };
  }
}
