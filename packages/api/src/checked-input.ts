import { isStorableText } from '@baton/core/message/text-limits';
import type { Refusal } from '@baton/core/refusals';

/** Deeper JSON than any input of ours; parsing it by schema could exhaust the stack. */
const deepest = 64;

const invalid = (message: string): Refusal => ({ code: 'invalid_input', message });

const childrenOf = (value: object): unknown[] =>
  Array.isArray(value) ? value : Object.entries(value).flatMap(([key, child]: [string, unknown]) => [key, child]);

/**
 * What every input is refused for before its schema looks at it: text that PostgreSQL cannot keep (reliability.md, B25)
 * and nesting that no input has (B72). Walks without recursion. Null: nothing is wrong.
 */
export const inputRefusal = (input: unknown): Refusal | null => {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return invalid('This is nested too deeply.');
    const texts = level.filter((value) => typeof value === 'string');
    if (!texts.every(isStorableText)) return invalid('Text may not hold U+0000 or half a surrogate pair.');
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? childrenOf(value) : []));
  }
  return null;
};
