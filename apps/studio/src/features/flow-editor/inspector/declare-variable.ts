import type { BotDefinition } from '@baton/core/flow/flow';
import type { NewId } from '@baton/core/ids';
import { err, ok, type Result } from '@baton/core/result';
import { isReservedName } from '@baton/core/variables/built-in';
import { variableNameSchema, type VariableType } from '@baton/core/variables/value';

/** The definition with one variable more; the error says in a sentence why the name cannot be taken. */
export const declareVariable = (
  definition: BotDefinition,
  variable: { readonly name: string; readonly type: VariableType },
  newId: NewId,
): Result<BotDefinition, string> => {
  const name = variableNameSchema.safeParse(variable.name);
  if (!name.success) return err(name.error.issues[0]?.message ?? 'This name cannot be used.');
  if (isReservedName(name.data)) return err('This is the name of a built-in variable.');
  if (definition.variables.some((known) => known.name === name.data)) return err('This name is taken.');
  const declared = {
    id: newId('variable'),
    name: name.data,
    type: variable.type,
    scope: 'conversation' as const,
    initial: null,
  };
  return ok({ ...definition, variables: [...definition.variables, declared] });
};
