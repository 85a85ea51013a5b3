import type { Outlet } from '@baton/core/engine/block-definition';
import type { LocalizedText, TextTemplate } from '@baton/core/message/rich-text';
import { createContext, useContext, type ReactNode } from 'react';
import classes from './card.module.css';
import { useEditorBot } from './editor-bot.tsx';
import { wordingIn } from './wording-in.ts';

/** The canvas draws the port from which a connection is dragged; elsewhere a card has none. */
export const PortContext = createContext<(outlet: Outlet) => ReactNode>(() => null);

type Span = TextTemplate[number][number];

const lookOf = (span: Span): string =>
  [span.bold === true ? classes.bold : '', span.italic === true ? classes.italic : ''].filter(Boolean).join(' ');

const SpanView = ({ span }: { readonly span: Span }) => {
  if ('variable' in span) return <span className={`${classes.variable} ${lookOf(span)}`}>{span.variable}</span>;
  const isLink = span.href !== undefined;
  return <span className={`${lookOf(span)} ${isLink ? classes.link : ''}`}>{span.text}</span>;
};

const isEmpty = (template: TextTemplate): boolean =>
  template.every((paragraph) => paragraph.every((span) => 'text' in span && span.text.trim() === ''));

interface CardTextProps {
  readonly text: LocalizedText;
  /** Said in place of an empty text. */
  readonly empty: string;
}

/** A text as the visitor will read it, variables as chips; links are shown, not followed. */
export const CardText = ({ text, empty }: CardTextProps) => {
  const { definition, language } = useEditorBot();
  const template = wordingIn(text, language, definition).wording ?? [];
  if (isEmpty(template)) return <p className={classes.empty}>{empty}</p>;
  return (
    <div className={classes.text}>
      {template.map((paragraph, index) => (
        <p key={index}>
          {paragraph.map((span, place) => (
            <SpanView key={place} span={span} />
          ))}
        </p>
      ))}
    </div>
  );
};

/** A quiet line below the words of a card, such as where an answer is kept. */
export const CardNote = ({ children }: { readonly children: ReactNode }) => <p className={classes.note}>{children}</p>;

/** The name of a variable inside a sentence. */
export const VariableName = ({ path }: { readonly path: string }) => <span className={classes.variable}>{path}</span>;

interface OutletRowProps {
  readonly outlet: Outlet;
  /** `button` where the visitor sees one, `rule` for a sentence; else a quiet label at the right. */
  readonly look?: 'label' | 'button' | 'rule';
  readonly children?: ReactNode;
}

/** The row of a card that an outlet belongs to, with its port at the edge. */
export const OutletRow = ({ outlet, look = 'label', children }: OutletRowProps) => {
  const port = useContext(PortContext);
  return (
    <div className={classes.row} data-look={look}>
      <span className={classes.rowWords}>{children ?? outlet.label}</span>
      {port(outlet)}
    </div>
  );
};

/** Outlets that nothing of the card's content stands for. */
export const OutletRows = ({ outlets }: { readonly outlets: readonly Outlet[] }) => (
  <div className={classes.rows}>
    {outlets.map((outlet) => (
      <OutletRow key={outlet.id} outlet={outlet} />
    ))}
  </div>
);

/** The rows that the card draws itself. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <div className={classes.rows}>{children}</div>;

/** A row without an outlet, such as a rule that jumps elsewhere. */
export const PlainRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.row} data-look="rule">
    <span className={classes.rowWords}>{children}</span>
  </div>
);
