import type { Result } from '../result.ts';
import type { Value, Variables } from '../variables/value.ts';

/** What checking a draft borrows from packages/expression: the end of a sentence on what is wrong, or null (CEL syntax). */
export type ProblemOfExpression = (expression: string) => string | null;

/** What the engine borrows from packages/expression; pure, bounded, and never throwing (decisions.md, Flows). */
export interface Tools {
  /** Fills `{{ path | filter }}`; an unknown path is nothing, a text without `{{` is returned as it is. */
  renderTemplate(template: string, variables: Variables): string;
  /** A CEL expression over the variables; the error is a sentence for the designer's trace. */
  evaluate(expression: string, variables: Variables): Result<Value, string>;
}
