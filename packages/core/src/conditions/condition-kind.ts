import type { z } from 'zod';
import type { Facts } from '../engine/facts.ts';
import type { Result } from '../result.ts';
import type { Value, Variables } from '../variables/value.ts';

/** What a condition may look at, under the conversation's lock at the instant of the turn. */
export interface ConditionContext {
  readonly facts: Facts;
  readonly variables: Variables;
  /** The language of the bot that the visitor is spoken to in. */
  readonly language: string;
  render(template: string): string;
  evaluate(expression: string): Result<Value, string>;
}

/** Whether a condition holds, and why, in words for the trace (003-14). */
export interface Judgement {
  readonly holds: boolean;
  readonly because: string;
}

/** One kind of condition: a schema, a judgement that never throws, and a sentence for the card. */
export interface ConditionKind<Condition> {
  readonly schema: z.ZodType<Condition>;
  judge(condition: Condition, context: ConditionContext): Judgement;
  describe(condition: Condition): string;
}
