import { CompiledQuery } from 'kysely';
import type { QueryResultRow } from 'pg';

/** How a connection sends a text of `prepareStatement`. */
interface Prepared {
  readonly name: string;
  readonly text: string;
  /** Whether it ends its transaction, so that COMMIT goes with it. */
  readonly isLast: boolean;
}

/** Statements by their text, so that the connection can send them under a name and the server plans them once. */
const prepared = new Map<string, Prepared>();

/** How this text is sent; undefined for one that is not prepared. */
export const preparedOf = (text: string): Prepared | undefined => prepared.get(text);

/** Makes of a statement another text for Kysely, which knows a statement by nothing else. */
const lastMark = ' -- and commit';

/** Gives the place of a parameter in a text: the same key always has the same place. */
export type Place<Key> = (key: Key, type: string) => string;

export interface PreparedStatement<Parameters, Row> {
  readonly text: string;
  /** The statement with its parameters, for `executeQuery` of a transaction. */
  with(parameters: Parameters): CompiledQuery<Row>;
  /**
   * The same as the last statement of its transaction: COMMIT is sent behind it without waiting for its answer. Nothing
   * may be decided between its answer and the end of the transaction.
   */
  lastWith(parameters: Parameters): CompiledQuery<Row>;
}

/**
 * A statement of constant text that runs in every turn: prepared once per connection. `write` writes the text and names
 * each parameter with its type in SQL.
 */
export const prepareStatement = <Parameters extends object, Row extends QueryResultRow>(
  name: string,
  write: (place: Place<keyof Parameters>) => string,
): PreparedStatement<Parameters, Row> => {
  const keys: (keyof Parameters)[] = [];
  const text = write((key, type) => {
    if (!keys.includes(key)) keys.push(key);
    return `$${keys.indexOf(key) + 1}::${type}`;
  });
  prepared.set(text, { name, text, isLast: false });
  prepared.set(text + lastMark, { name, text, isLast: true });
  const valuesOf = (parameters: Parameters) => keys.map((key) => parameters[key]);
  return {
    text,
    with: (parameters) => CompiledQuery.raw(text, valuesOf(parameters)),
    lastWith: (parameters) => CompiledQuery.raw(text + lastMark, valuesOf(parameters)),
  };
};
