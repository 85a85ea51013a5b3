import type { RichText, TextSpan } from '@baton/core/message/rich-text';
import type { ComponentChildren } from 'preact';

const safe = /^(?:https?:\/\/|mailto:|tel:)/iu;

const marked = (span: TextSpan): ComponentChildren => {
  const text = span.italic ? <em>{span.text}</em> : span.text;
  return span.bold ? <strong>{text}</strong> : text;
};

const Span = ({ span }: { span: TextSpan }) =>
  span.href !== undefined && safe.test(span.href) ? (
    <a href={span.href} target="_blank" rel="noopener noreferrer">
      {marked(span)}
    </a>
  ) : (
    <>{marked(span)}</>
  );

/** Text as spans: nothing is ever read as markup, so a visitor's name cannot become a tag (B57). */
export const RichTextLines = ({ text }: { text: RichText }) => (
  <>
    {text.map((paragraph, line) => (
      <p key={line} dir="auto">
        {paragraph.length === 0 ? <br /> : paragraph.map((span, index) => <Span key={index} span={span} />)}
      </p>
    ))}
  </>
);
