import { CompiledQuery } from 'kysely';
import type { QueryResultRow } from 'pg';

/** Statements by their text, so that the connection can send them under a name and the server plans them once. */
const names = new Map<string, string>();

/** The name under which a text is prepared; undefined for any other. */
export const preparedName = (text: string): string | undefined => names.get(text);

/** Gives the place of a parameter in a text: the same key always has the same place. */
export type Place<Key> = (key: Key, type: string) => string;

export interface PreparedStatement<Parameters, Row> {
  readonly text: string;
  /** The statement with its parameters, for `executeQuery` of a transaction. */
  with(parameters: Parameters): CompiledQuery<Row>;
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
  names.set(text, name);
  return {
    text,
    with: (parameters) =>
      CompiledQuery.raw(
        text,
        keys.map((key) => parameters[key]),
      ),
  };
};
