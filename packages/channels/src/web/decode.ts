import { messageTextLimit, visitorContentSchema, type VisitorContent } from '@baton/core/message/content';
import { utf8Length } from '@baton/core/message/text-limits';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';

const isTooLong = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  'text' in input &&
  typeof input.text === 'string' &&
  utf8Length(input.text) > messageTextLimit;

/** What a visitor of the web sent; the refusal names the limit or the first thing that is wrong. */
export const decodeFromVisitor = (input: unknown): Result<VisitorContent, Refusal> => {
  const parsed = visitorContentSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  if (isTooLong(input)) return err({ code: 'too_large', limit: '128 KiB' });
  return err({ code: 'invalid_input', message: parsed.error.issues[0]?.message ?? 'This is not a message.' });
};
