import { z } from 'zod';

/** Where a page of a list ended: the numbers or instants it is ordered by, and the id of its last row. */
const cursorSchema = z.strictObject({ at: z.int(), id: z.string().max(100) });
export type Cursor = z.infer<typeof cursorSchema>;

export const cursorOf = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** The place that a client gave back; null for none, and for one that is not of our making: the list begins anew (B67). */
export const readCursor = (text: string | null): Cursor | null => {
  if (text === null) return null;
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
