import { z } from 'zod';

/** Where a page of a list ended: the numbers or instants it is ordered by, and the id of its last row. */
const cursorSchema = z.strictObject({
  at: z.int(),
  id: z.string().regex(/^[a-z]{3}_[0-9a-z]{26}$/u),
  /** Which list it is a place in: one of another list, or of another workspace, is none here (B48). */
  of: z.string(),
});
export type Cursor = Pick<z.infer<typeof cursorSchema>, 'at' | 'id'>;

export const cursorOf = ({ at, id }: Cursor, list: string): string =>
  Buffer.from(JSON.stringify({ at, id, of: list })).toString('base64url');

/** The place in this list that a client gave back; null for none, and for one that is not of our making (B67). */
export const readCursor = (text: string | null, list: string): Cursor | null => {
  if (text === null) return null;
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return parsed.success && parsed.data.of === list ? parsed.data : null;
  } catch {
    return null;
  }
};
