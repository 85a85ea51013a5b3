import type { CSSProperties, ReactNode } from 'react';
import classes from './badge.module.css';

/** The meanings of design.md; each has a colour and a shape. */
export type Tone = 'bot' | 'waiting' | 'person' | 'visitor' | 'online' | 'offline' | 'action';

const shapes: Record<Tone, string> = {
  bot: 'square',
  waiting: 'ring',
  person: 'dot',
  visitor: 'bar',
  online: 'dot',
  offline: 'bar',
  action: 'diamond',
};

interface ToneVariables extends CSSProperties {
  readonly '--tone': string;
  readonly '--soft': string;
  readonly '--line': string;
}

const variablesOf = (tone: Tone): ToneVariables => ({
  '--tone': `var(--baton-${tone})`,
  '--soft': `var(--baton-${tone}-soft)`,
  '--line': `var(--baton-${tone}-line)`,
});

interface ToneBadgeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly title?: string;
}

/** A state in a word, with its colour and its shape, never by colour alone. */
export const ToneBadge = ({ tone, children, title }: ToneBadgeProps) => (
  <span className={classes.badge} style={variablesOf(tone)} title={title}>
    <span className={classes.shape} data-shape={shapes[tone]} aria-hidden />
    {children}
  </span>
);
