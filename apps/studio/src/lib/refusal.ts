import { refusalSchema, refusalText, type Refusal } from '@baton/core/refusals';

const holds = <Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> =>
  typeof value === 'object' && value !== null && key in value;

/** The refusal that an error of the API carries, or null for anything unexpected. */
export const refusalOf = (error: unknown): Refusal | null => {
  if (!holds(error, 'data') || !holds(error.data, 'refusal')) return null;
  const parsed = refusalSchema.safeParse(error.data.refusal);
  return parsed.success ? parsed.data : null;
};

/** Whether the server was not reached at all: the one case in which trying again later is the answer. */
export const isUnreachable = (error: unknown): boolean =>
  !holds(error, 'data') || error.data === null || error.data === undefined;

/** One sentence for a person: what happened, what is safe, what to do (design.md, Words). */
export const errorText = (error: unknown): string => {
  const refusal = refusalOf(error);
  if (refusal !== null) return refusalText(refusal);
  if (isUnreachable(error)) return 'Baton cannot be reached. Nothing is lost; try again in a few seconds.';
  return 'Something went wrong on the server. Nothing was changed; try again, and tell an admin if it stays.';
};
