import type { TextTemplate } from '@baton/core/message/rich-text';
import { textTemplateSchema } from '@baton/core/message/rich-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeHref, templateOfTiptap, tiptapOfTemplate, type TiptapNode } from './tiptap-text.ts';

type Span = TextTemplate[number][number];

const flag = fc.constantFrom<true | undefined>(true, undefined);
const lookOf = (bold: true | undefined, italic: true | undefined) => ({
  ...(bold === undefined ? {} : { bold }),
  ...(italic === undefined ? {} : { italic }),
});

const textSpan: fc.Arbitrary<Span> = fc
  .tuple(
    fc.string({ minLength: 1 }),
    flag,
    flag,
    fc.constantFrom(null, 'https://a.test/b', 'mailto:a@b.test', 'tel:+33'),
  )
  .map(([text, bold, italic, href]) => ({ text, ...lookOf(bold, italic), ...(href === null ? {} : { href }) }));
const variableSpan: fc.Arbitrary<Span> = fc
  .tuple(fc.constantFrom('orderNumber', 'contact.name', 'orderNumber | upcase'), flag, flag)
  .map(([variable, bold, italic]) => ({ variable, ...lookOf(bold, italic) }));

const looksLike = (a: Span | undefined, b: Span): boolean =>
  a !== undefined && 'text' in a && 'text' in b && a.bold === b.bold && a.italic === b.italic && a.href === b.href;

/** Neighbours that look alike are one span in the editor, so that only texts without such pairs come back as they were. */
const paragraph = fc
  .array(fc.oneof(textSpan, variableSpan), { maxLength: 6 })
  .map((spans) => spans.filter((span, index) => !looksLike(spans[index - 1], span)));

const template = fc
  .array(paragraph, { minLength: 1, maxLength: 5 })
  .filter((paragraphs) => paragraphs.length > 1 || paragraphs.some((spans) => spans.length > 0))
  .filter((paragraphs) => paragraphs.every((spans) => spans.every((span, at) => !looksLike(spans[at - 1], span))));

describe('the text editor and our texts', () => {
  it('come back from the editor as they went in', () => {
    fc.assert(
      fc.property(template, (text) => {
        expect(templateOfTiptap(tiptapOfTemplate(text))).toEqual(text);
      }),
    );
  });

  it('give a text that the schema takes, whatever the editor holds', () => {
    const mark = fc.record({
      type: fc.constantFrom('bold', 'italic', 'link', 'underline'),
      attrs: fc.record({ href: fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://a.test', '') }),
    });
    const leaf: fc.Arbitrary<TiptapNode> = fc.oneof(
      fc.record({ type: fc.constant('text'), text: fc.string(), marks: fc.array(mark, { maxLength: 3 }) }),
      fc.record({ type: fc.constant('variable'), attrs: fc.record({ path: fc.constantFrom('a', '') }) }),
      fc.constant<TiptapNode>({ type: 'hardBreak' }),
      fc.constant<TiptapNode>({ type: 'image' }),
    );
    const block = fc.record({ type: fc.constant('paragraph'), content: fc.array(leaf, { maxLength: 8 }) });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (content) => {
        const text = templateOfTiptap({ type: 'doc', content });
        expect(textTemplateSchema.parse(text)).toEqual(text);
      }),
    );
  });

  it('[B58] lose the link of an unsafe address and keep its words', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'press', marks: [link] }] }];
    expect(templateOfTiptap({ type: 'doc', content })).toEqual([[{ text: 'press' }]]);
    expect(['javascript:x', ' https://a', 'data:x', 'ftp://a'].filter(isSafeHref)).toEqual([]);
    expect(['https://a', 'HTTP://a', 'mailto:a@b', 'tel:1'].filter(isSafeHref)).toHaveLength(4);
  });

  it('make a line break a paragraph, and nothing an empty text', () => {
    const lines = [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }];
    expect(templateOfTiptap({ type: 'doc', content: [{ type: 'paragraph', content: lines }] })).toEqual([
      [{ text: 'a' }],
      [{ text: 'b' }],
    ]);
    expect(templateOfTiptap(tiptapOfTemplate([]))).toEqual([]);
    expect(templateOfTiptap(tiptapOfTemplate([[{ text: '' }]]))).toEqual([]);
  });
});
