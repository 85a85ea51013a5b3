import { messageTextLimit } from '../message/content.ts';
import type { RichText, TextSpan, TextTemplate, VariableSpan } from '../message/rich-text.ts';
import { utf8Length } from '../message/text-limits.ts';

/** The wording in the visitor's language, else in the bot's default one, else any; null when there is none. */
export const wordingIn = <Wording>(
  wordings: Readonly<Record<string, Wording>>,
  languages: { readonly language: string; readonly defaultLanguage: string },
): Wording | null => {
  const { language, defaultLanguage } = languages;
  if (Object.hasOwn(wordings, language)) return wordings[language] ?? null;
  if (Object.hasOwn(wordings, defaultLanguage)) return wordings[defaultLanguage] ?? null;
  return Object.values(wordings)[0] ?? null;
};

const filled = (span: TextSpan | VariableSpan, render: (variable: string) => string): TextSpan => {
  if ('text' in span) return span;
  const { variable, ...marks } = span;
  return { text: render(variable), ...marks };
};

/** The longest beginning of `text` that is at most `limit` bytes of UTF-8, never half a character. */
const cutToBytes = (text: string, limit: number): string => {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
};

/**
 * Fills the variables of a text. A value becomes a plain span, so that it is never read as markup (decisions.md, Flows);
 * the whole is cut at the 128 KiB of a message, so that no loop of variables can grow it further.
 */
export const fillText = (template: TextTemplate, render: (variable: string) => string): RichText => {
  let left = messageTextLimit;
  return template.map((paragraph) =>
    paragraph.flatMap((span) => {
      const whole = filled(span, render);
      const bytes = utf8Length(whole.text);
      const text = bytes <= left ? whole.text : cutToBytes(whole.text, left);
      left -= Math.min(bytes, left);
      return text === '' ? [] : [{ ...whole, text }];
    }),
  );
};
