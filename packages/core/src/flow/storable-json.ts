import { z } from 'zod';
import { isStorableText } from '../message/text-limits.ts';

/** Deeper than any settings of a block, and shallow enough for every parser that walks it by recursion. */
const depthLimit = 32;

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isStorableItem = (value: unknown): boolean => typeof value !== 'string' || isStorableText(value);

/** The containers directly inside some containers; null when a text or a key among them cannot be stored. */
const nextLevel = (level: readonly object[]): object[] | null => {
  const next: object[] = [];
  for (const container of level) {
    for (const [key, value] of Object.entries(container)) {
      if (!isStorableText(key) || !isStorableItem(value)) return null;
      if (isContainer(value)) next.push(value);
    }
  }
  return next;
};

/** Whether PostgreSQL can keep it (no U+0000, no half of a surrogate pair) and it is not nested deeper than 32. Level by level, so that no depth exhausts the stack. */
const isStorableJson = (json: unknown): boolean => {
  if (!isContainer(json)) return isStorableItem(json);
  let level: object[] | null = [json];
  for (let depth = 0; level !== null && level.length > 0; depth += 1) {
    if (depth >= depthLimit) return false;
    level = nextLevel(level);
  }
  return level !== null;
};

/** JSON that can be kept, and walked without fear of its depth (reliability.md, B24 and B25). */
export const storableJsonSchema = z
  .unknown()
  .refine(isStorableJson, { message: 'Nested deeper than 32, or with U+0000 or half a surrogate pair in a text.' })
  .pipe(z.json());
