import type { MessageContent } from './content.ts';
import { plainText } from './rich-text.ts';

/** As many paragraphs as rich text may have. */
const longestList = 200;

/**
 * A written text as content, byte for byte (`richTextToPlain` gives it back): a paragraph a line, or all lines in one span
 * where there are more lines than rich text has paragraphs.
 */
export const textContent = (text: string): MessageContent => {
  const paragraphs = plainText(text);
  return { type: 'text', text: paragraphs.length <= longestList ? paragraphs : [[{ text }]] };
};
