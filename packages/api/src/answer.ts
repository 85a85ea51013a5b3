import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';
import { refusalToTrpc } from './refusal-to-trpc.ts';

/** The value of a use case, or its refusal thrown as tRPC wants it. */
export const answer = async <Value>(outcome: Promise<Result<Value, Refusal>>): Promise<Value> => {
  const result = await outcome;
  if (!result.ok) throw refusalToTrpc(result.error);
  return result.value;
};
