import type { BlockProblem, BlockRun, BotOutline } from '@baton/core/engine/block-definition';
import { ok, type Result } from '@baton/core/result';
import type { Value } from '@baton/core/variables/value';
import { defineBlock } from '../kit/define-block.ts';
import { expressionProblems } from '../kit/expression-problems.ts';
import { templateProblems } from '../kit/named-variables.ts';
import { nextOutlet } from '../kit/outlet.ts';
import { targetVariableProblems } from '../kit/target-variable.ts';
import { setVariableConfigSchema, type SetVariableConfig } from './config.ts';

const sourceValue = ({ source }: SetVariableConfig, run: BlockRun): Result<Value, string> => {
  switch (source.kind) {
    case 'template':
      return ok(run.render(source.template));
    case 'expression':
      return run.evaluate(source.expression);
    case 'clear':
      return ok(null);
  }
};

const sourceText = ({ source }: SetVariableConfig): string => {
  switch (source.kind) {
    case 'template':
      return `"${source.template}"`;
    case 'expression':
      return source.expression;
    case 'clear':
      return 'nothing';
  }
};

const error = (code: string, message: string): BlockProblem => ({ severity: 'error', code, message });

const ownProblems = ({ variable, source }: SetVariableConfig, outline: BotOutline): BlockProblem[] => {
  if (variable === '') return [error('variable-missing', 'Choose the variable to set.')];
  return source.kind === 'expression' ? expressionProblems(source.expression, outline) : [];
};

/** Sets a variable from a text or an expression. What cannot be set leaves it as it was, and the trace says why. */
export const setVariableBlock = defineBlock({
  type: 'set-variable',
  title: 'Set variable',
  description: 'Keeps a value in a variable',
  group: 'logic',
  config: setVariableConfigSchema,
  initial: (): SetVariableConfig => ({ variable: '', source: { kind: 'template', template: '' } }),
  outlets: () => [nextOutlet],
  summary: (config) =>
    config.variable === '' ? 'No variable chosen' : `${config.variable} = ${sourceText(config)}`.slice(0, 200),
  problems: (config, outline) => [
    ...ownProblems(config, outline),
    ...targetVariableProblems(config.variable === '' ? null : config.variable, outline),
    ...(config.source.kind === 'template' ? templateProblems([config.source.template], outline) : []),
  ],
  enter: (config, run) => {
    const value = sourceValue(config, run);
    return value.ok
      ? { kind: 'leave', outlet: nextOutlet.id, set: { [config.variable]: value.value } }
      : { kind: 'leave', outlet: nextOutlet.id, because: `${config.variable} was not set: ${value.error}` };
  },
});
