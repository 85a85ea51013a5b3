import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { preparedOf } from './prepared-statement.ts';

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

const noRows = { command: 'SELECT', rowCount: 0, rows: [] } as const;

/**
 * Sends BEGIN with the first statement of its transaction and COMMIT with a last one, so that a turn waits for the
 * database twice instead of four times (decisions.md, A turn).
 */
class NamingClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  #isBeginning = false;
  #committing: Promise<unknown> | null = null;

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
    if (text === 'begin') return this.#begin();
    if (text === 'commit' || text === 'rollback') return this.#end(text);
    const begun = this.#isBeginning ? this.#client.query('begin') : null;
    this.#isBeginning = false;
    const [sent] = await Promise.all([this.#send<Row>(text, values), begun]);
    return sent;
  }

  #begin<Row>(): PostgresQueryResult<Row> {
    this.#isBeginning = true;
    return { ...noRows, rows: [] };
  }

  async #end<Row>(text: string): Promise<PostgresQueryResult<Row>> {
    const isEmpty = this.#isBeginning;
    const committing = this.#committing;
    this.#isBeginning = false;
    this.#committing = null;
    if (committing !== null) await committing;
    else if (!isEmpty) await this.#client.query(text);
    return { ...noRows, rows: [] };
  }

  async #send<Row>(text: string, values: unknown[]): Promise<PostgresQueryResult<Row>> {
    const prepared = preparedOf(text);
    const sent = this.#client.query<Row & object>(
      prepared === undefined ? { text, values } : { name: prepared.name, text: prepared.text, values },
    );
    if (prepared?.isLast === true) this.#commit();
    const result = await sent;
    return {
      command: commands.find((command) => command === result.command) ?? 'SELECT',
      rowCount: result.rowCount ?? 0,
      rows: result.rows,
    };
  }

  /** Where the statement before it fails, PostgreSQL takes this COMMIT as a ROLLBACK. */
  #commit(): void {
    this.#committing = this.#client.query('commit');
    this.#committing.catch(() => undefined);
  }
}
