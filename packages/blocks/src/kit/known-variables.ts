import type { BotDefinition } from '@baton/core/flow/flow';
import { builtInVariables } from '@baton/core/variables/built-in';
import type { VariableType } from '@baton/core/variables/value';

export interface KnownVariable {
  readonly path: string;
  readonly type: VariableType;
  readonly isDeclared: boolean;
  readonly isSettable: boolean;
  /** What it holds, in words; empty for a declared one. */
  readonly title: string;
}

/** Every variable that a block may name: the declared ones first, as they are what a designer looks for. */
export const knownVariables = (definition: Pick<BotDefinition, 'variables'>): readonly KnownVariable[] => [
  ...definition.variables.map(({ name, type }) => ({
    path: name,
    type,
    isDeclared: true,
    isSettable: true,
    title: '',
  })),
  ...builtInVariables.map(({ path, type, isSettable, title }) => ({
    path,
    type,
    isDeclared: false,
    isSettable,
    title,
  })),
];
