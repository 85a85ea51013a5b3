import type { z } from 'zod';

/** Enough for the bots that one process serves at a time. */
const mostKept = 500;

/**
 * Parses JSON text from the database by its schema, and remembers the value by the text: settings and schedules are read
 * in every turn, and change once in a while. The values are shared, so they must not be changed in place.
 */
export const parsedOnce = <Schema extends z.ZodType>(schema: Schema): ((text: string) => z.output<Schema>) => {
  const kept = new Map<string, z.output<Schema>>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = schema.parse(JSON.parse(text));
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, value);
    return value;
  };
};
