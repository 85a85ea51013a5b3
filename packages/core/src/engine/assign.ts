import { builtInAt } from '../variables/built-in.ts';
import type { Value, VariableType } from '../variables/value.ts';
import { valueOfType } from '../variables/value-of-type.ts';
import type { Assignments } from './block-definition.ts';
import type { Turn } from './turn.ts';

interface Place {
  readonly type: VariableType;
  readonly scope: 'conversation' | 'contact';
}

const placeOf = (turn: Turn, path: string): Place | null => {
  const declared = turn.program.declarations.get(path);
  if (declared !== undefined) return declared;
  const builtIn = builtInAt(path);
  return builtIn?.isSettable === true ? { type: builtIn.type, scope: 'contact' } : null;
};

const keep = (turn: Turn, scope: Place['scope'], assignment: { path: string; value: Value }): void => {
  const { path, value } = assignment;
  if (scope === 'contact') {
    turn.contactVariables = { ...turn.contactVariables, [path]: value };
    turn.effects.push({ type: 'set-contact', path, value });
  } else {
    turn.conversationVariables = { ...turn.conversationVariables, [path]: value };
  }
  turn.view = null;
};

/**
 * Keeps values under declared names or settable built-in paths, as their types have it. What does not fit leaves the
 * variable as it was; the answer says so in words for the trace, or is null.
 */
export const assign = (turn: Turn, assignments: Assignments): string | null => {
  const refused: string[] = [];
  for (const [path, given] of Object.entries(assignments)) {
    const place = placeOf(turn, path);
    const value = place === null ? null : valueOfType(place.type, given);
    if (place === null || value === null) refused.push(`${path} is not declared`);
    else if (value.ok) keep(turn, place.scope, { path, value: value.value });
    else refused.push(`${path} was not set: ${value.error}`);
  }
  return refused.length === 0 ? null : refused.join('; ');
};
