import type { TextTemplate } from '@baton/core/message/rich-text';

const variable = /\{\{\s*([^{}]+?)\s*\}\}/u;

type Paragraph = TextTemplate[number];

const paragraphOf = (line: string): Paragraph =>
  line
    .split(/(\{\{[^{}]+\}\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      const name = variable.exec(part)?.[1];
      return name === undefined ? { text: part } : { variable: name };
    });

/** A text as a designer types it, a line a paragraph, `{{name}}` for a variable, as the template that is kept. */
export const templateOfText = (text: string): TextTemplate => text.split('\n').map(paragraphOf);

/** The other way; bold, italic and links are not part of a plain text. */
export const textOfTemplate = (template: TextTemplate): string =>
  template
    .map((paragraph) => paragraph.map((span) => ('text' in span ? span.text : `{{${span.variable}}}`)).join(''))
    .join('\n');
