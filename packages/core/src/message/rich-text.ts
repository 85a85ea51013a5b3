import { z } from 'zod';
import { isStorableText } from './text-limits.ts';

/** Only these schemes may be linked to (reliability.md, B58). */
const safeHref = z
  .string()
  .max(2048)
  .regex(/^(?:https?:\/\/|mailto:|tel:)/iu);

const textSpanSchema = z.strictObject({
  text: z.string().refine(isStorableText),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: safeHref.optional(),
});

/** A variable is a span of its own, filled in after parsing, so that a value is never read as markup (decisions.md, Flows). */
const variableSpanSchema = z.strictObject({
  variable: z.string().min(1).max(200),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
});

const paragraphSchema = z.array(textSpanSchema).max(200);
const templateParagraphSchema = z.array(z.union([textSpanSchema, variableSpanSchema])).max(200);

/** What a visitor reads: paragraphs of spans, every variable already filled in. */
export const richTextSchema = z.array(paragraphSchema).max(200);
export type RichText = z.infer<typeof richTextSchema>;
export type TextSpan = z.infer<typeof textSpanSchema>;

/** What a designer writes, in one language. */
export const textTemplateSchema = z.array(templateParagraphSchema).max(200);
export type TextTemplate = z.infer<typeof textTemplateSchema>;
export type VariableSpan = z.infer<typeof variableSpanSchema>;

/** A wording per language of the bot, by language tag ("en", "fr"); a missing one falls back to the bot's default language. */
export const localizedTextSchema = z.record(z.string().min(2).max(12), textTemplateSchema);
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** A short wording per language without markup, such as the title of a button; may hold `{{variables}}`. */
export const localizedStringSchema = z.record(z.string().min(2).max(12), z.string().max(1024));
export type LocalizedString = z.infer<typeof localizedStringSchema>;

export const plainText = (text: string): RichText =>
  text.split('\n').map((line) => (line === '' ? [] : [{ text: line }]));

/** The words alone, one line a paragraph. */
export const richTextToPlain = (text: RichText): string =>
  text.map((paragraph) => paragraph.map((span) => span.text).join('')).join('\n');
