import type { TextTemplate } from '@baton/core/message/rich-text';

/** A document of the text editor as JSON, as far as a text of ours needs it. */
export interface TiptapNode {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown> | undefined;
  marks?: TiptapMark[];
  content?: TiptapNode[];
}

interface TiptapMark {
  type: string;
  attrs?: Record<string, unknown>;
}

type Paragraph = TextTemplate[number];
type Span = Paragraph[number];

/** Only these schemes may be linked to (reliability.md, B58). */
export const isSafeHref = (href: string): boolean =>
  href.length <= 2048 && /^(?:https?:\/\/|mailto:|tel:)/iu.test(href);

const marksOf = (span: Span): TiptapMark[] => [
  ...('text' in span && span.href !== undefined ? [{ type: 'link', attrs: { href: span.href } }] : []),
  ...(span.bold === true ? [{ type: 'bold' }] : []),
  ...(span.italic === true ? [{ type: 'italic' }] : []),
];

const nodeOfSpan = (span: Span): TiptapNode[] => {
  const marks = marksOf(span);
  const marked = marks.length === 0 ? {} : { marks };
  if ('variable' in span) return [{ type: 'variable', attrs: { path: span.variable }, ...marked }];
  return span.text === '' ? [] : [{ type: 'text', text: span.text, ...marked }];
};

/** A text as the editor takes it; an empty text is one empty paragraph. */
export const tiptapOfTemplate = (template: TextTemplate) => ({
  type: 'doc',
  content: (template.length === 0 ? [[]] : template).map((paragraph): TiptapNode => {
    const content = paragraph.flatMap(nodeOfSpan);
    return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
  }),
});

interface Look {
  bold?: true;
  italic?: true;
}

const lookOf = (node: TiptapNode): Look => {
  const names = (node.marks ?? []).map(({ type }) => type);
  return {
    ...(names.includes('bold') ? { bold: true as const } : {}),
    ...(names.includes('italic') ? { italic: true as const } : {}),
  };
};

const hrefOf = (node: TiptapNode): string | null => {
  const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  return typeof href === 'string' && isSafeHref(href) ? href : null;
};

const spanOf = (node: TiptapNode): Span[] => {
  if (node.type === 'variable') {
    const path = node.attrs?.path;
    return typeof path === 'string' && path !== '' ? [{ variable: path, ...lookOf(node) }] : [];
  }
  if (node.type !== 'text' || node.text === undefined || node.text === '') return [];
  const href = hrefOf(node);
  return [{ text: node.text, ...lookOf(node), ...(href === null ? {} : { href }) }];
};

const isSameLook = (a: Span, b: Span): boolean =>
  'text' in a && 'text' in b && a.bold === b.bold && a.italic === b.italic && a.href === b.href;

/** Neighbours that look alike are one span. */
const joined = (spans: readonly Span[]): Paragraph =>
  spans.reduce<Paragraph>((before, span) => {
    const last = before.at(-1);
    if (last === undefined || !isSameLook(last, span)) return [...before, span];
    const text = `${'text' in last ? last.text : ''}${'text' in span ? span.text : ''}`;
    return before.with(-1, { ...last, text });
  }, []);

/** A line break begins a new paragraph: a text of ours has paragraphs only. */
const paragraphsOf = (block: TiptapNode): Paragraph[] => {
  const paragraphs: Span[][] = [[]];
  for (const node of block.content ?? []) {
    if (node.type === 'hardBreak') paragraphs.push([]);
    else paragraphs.at(-1)?.push(...spanOf(node));
  }
  return paragraphs.map(joined);
};

/** What the editor holds, as the text that is kept; what a text of ours cannot hold is left out, unsafe links first of all. */
export const templateOfTiptap = (document: TiptapNode): TextTemplate => {
  const paragraphs = (document.content ?? []).flatMap(paragraphsOf);
  const isEmpty = paragraphs.every((paragraph) => paragraph.length === 0);
  return isEmpty && paragraphs.length <= 1 ? [] : paragraphs;
};
