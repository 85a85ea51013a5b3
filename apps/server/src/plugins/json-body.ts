import type { FastifyInstance } from 'fastify';
import { isStorableText } from '@baton/core/message/text-limits';
import { RefusedError } from './refusal-answer.ts';

/** Deeper than any body of ours; a schema that walks such a value could exhaust the stack (reliability.md, B72). */
const deepest = 64;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

const refused = (message: string) => new RefusedError({ code: 'invalid_input', message });

const childrenOf = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? value : [...Object.keys(value), ...Object.values(value)];
};

const hasForbiddenKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).some((key) => forbiddenKeys.has(key));

/**
 * Reads a JSON body and refuses what no schema should have to know: text that PostgreSQL cannot keep (B25), keys that
 * reach a prototype (B65), and nesting without end (B72). Walks level by level, so that depth costs no stack.
 */
export const readJsonBody = (text: string): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused('The body is not JSON.');
  }
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw refused('The body is nested too deeply.');
    if (!level.every((one) => typeof one !== 'string' || isStorableText(one))) {
      throw refused('Text may not hold U+0000 or half a surrogate pair.');
    }
    if (level.some(hasForbiddenKey)) throw refused('The body holds a key that is not allowed.');
    level = level.flatMap(childrenOf);
  }
  return value;
};

/**
 * JSON is the only kind of body: a form of a foreign page can send text/plain, a form or a file, and none of them gets in
 * (reliability.md, B52). An empty body is no body.
 */
export const takeJsonOnly = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : readJsonBody(body.toString()));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
};
