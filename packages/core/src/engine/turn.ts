import type { Judgement } from '../conditions/condition-kind.ts';
import type { Condition } from '../conditions/condition.ts';
import { judgeCondition } from '../conditions/registry.ts';
import type { MessageContent } from '../message/content.ts';
import type { LocalizedString, LocalizedText, RichText } from '../message/rich-text.ts';
import type { Result } from '../result.ts';
import { valueToText, type Value, type Variables } from '../variables/value.ts';
import type { BlockRun } from './block-definition.ts';
import type { Facts } from './facts.ts';
import { languageFor } from './language.ts';
import type { Program } from './program.ts';
import type { Frame, Session } from './session.ts';
import type { StepEffect, TraceStep } from './step.ts';
import type { Tools } from './tools.ts';
import { variableAt, variableView } from './variable-view.ts';
import { fillText, wordingIn } from './wording.ts';

type StackEntry = Session['stack'][number];

/** A block that was entered, and how many effects there were before it: what a halt takes back. */
interface Visit {
  readonly frame: Frame;
  readonly effectsBefore: number;
}

/** The state of one turn while it runs; it never leaves the engine, and `step` makes a new session of it. */
export interface Turn {
  readonly program: Program;
  readonly facts: Facts;
  readonly tools: Tools;
  readonly language: string;
  readonly effects: StepEffect[];
  readonly trace: TraceStep[];
  readonly visits: Visit[];
  stack: readonly StackEntry[];
  conversationVariables: Variables;
  contactVariables: Variables;
  /** The view over all variables, made when first read after a change. */
  view: Variables | null;
  /** False once an input was not understood: refused by its block, or given the default answer. */
  wasUnderstood: boolean;
  /** Characters said in this turn. */
  saidLength: number;
}

export const beginTurn = (
  { program, facts, tools }: Pick<Turn, 'program' | 'facts' | 'tools'>,
  session: Session,
): Turn => ({
  program,
  facts,
  tools,
  language: languageFor(program.definition, facts.locale),
  effects: [],
  trace: [],
  visits: [],
  stack: session.stack,
  conversationVariables: session.variables,
  contactVariables: {},
  view: null,
  wasUnderstood: true,
  saidLength: 0,
});

const variablesOf = (turn: Turn): Variables => {
  turn.view ??= variableView(turn);
  return turn.view;
};

const renderVariable = (turn: Turn, variable: string): string => {
  const value = variableAt(turn, variable);
  return value === undefined ? turn.tools.renderTemplate(`{{ ${variable} }}`, variablesOf(turn)) : valueToText(value);
};

const languagesOf = (turn: Turn): { readonly language: string; readonly defaultLanguage: string } => ({
  language: turn.language,
  defaultLanguage: turn.program.definition.defaultLanguage,
});

/** A text in the visitor's language, its variables filled in. */
export const textOf = (turn: Turn, template: LocalizedText): RichText =>
  fillText(wordingIn(template, languagesOf(turn)) ?? [], (variable) => renderVariable(turn, variable));

/** The turn as a running block sees it. A class, so that entering a block makes one object and no functions. */
class TurnRun implements BlockRun {
  readonly attempts: number;
  readonly #turn: Turn;

  constructor(turn: Turn, attempts: number) {
    this.#turn = turn;
    this.attempts = attempts;
  }

  get facts(): Facts {
    return this.#turn.facts;
  }

  get variables(): Variables {
    return variablesOf(this.#turn);
  }

  text(template: LocalizedText): RichText {
    return textOf(this.#turn, template);
  }

  string(template: LocalizedString): string {
    return this.render(wordingIn(template, languagesOf(this.#turn)) ?? '');
  }

  render(template: string): string {
    return template.includes('{{') ? this.#turn.tools.renderTemplate(template, this.variables) : template;
  }

  evaluate(expression: string): Result<Value, string> {
    return this.#turn.tools.evaluate(expression, this.variables);
  }

  judge(condition: Condition): Judgement {
    return judgeCondition(condition, {
      facts: this.facts,
      variables: this.variables,
      language: this.#turn.language,
      render: (template) => this.render(template),
      evaluate: (expression) => this.evaluate(expression),
    });
  }
}

/** What a block sees of the turn; `attempts` as its waiting stands. */
export const blockRun = (turn: Turn, attempts: number): BlockRun => new TurnRun(turn, attempts);

const lengthOf = (content: MessageContent): number =>
  'text' in content && typeof content.text !== 'string'
    ? content.text.reduce((sum, paragraph) => paragraph.reduce((inner, span) => inner + span.text.length, sum), 0)
    : 0;

const isEmptyText = (content: MessageContent): boolean =>
  content.type === 'text' && content.text.every((paragraph) => paragraph.length === 0);

/** Says something to the visitor; a text that came out empty is no message. */
export const say = (turn: Turn, frame: Frame | null, content: MessageContent): void => {
  if (isEmptyText(content)) return;
  turn.saidLength += lengthOf(content);
  turn.effects.push({ type: 'say', blockId: frame?.blockId ?? null, content });
};

export const note = (turn: Turn, frame: Frame, what: { outlet?: string; because?: string }): void => {
  turn.trace.push({ ...frame, outlet: what.outlet ?? null, because: what.because ?? null });
};
