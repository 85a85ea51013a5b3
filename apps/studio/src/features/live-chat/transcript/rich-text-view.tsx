import type { RichText, TextSpan } from '@baton/core/message/rich-text';

const Span = ({ span }: { readonly span: TextSpan }) => {
  const styled = span.bold === true ? <strong>{span.text}</strong> : span.text;
  const text = span.italic === true ? <em>{styled}</em> : styled;
  if (span.href === undefined) return text;
  return (
    <a href={span.href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
};

/** A text as it is read: paragraphs of spans; nothing in it is ever taken as markup. */
export const RichTextView = ({ text }: { readonly text: RichText }) =>
  text.map((paragraph, line) => (
    <p key={line}>
      {paragraph.map((span, index) => (
        <Span key={index} span={span} />
      ))}
    </p>
  ));
