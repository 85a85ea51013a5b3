import type { Refusal } from '@baton/core/refusals';
import { refusalSchema } from '@baton/core/refusals';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { z } from 'zod';
import { appRouter } from '../app-router.ts';
import type { ApiContext } from '../context.ts';

/** The paths of every procedure that exists. */
export const procedurePaths = (): string[] => Object.keys(appRouter._def.procedures);

const errorSchema = z.object({
  message: z.string(),
  data: z.strictObject({
    code: z.string(),
    httpStatus: z.int(),
    refusal: refusalSchema.nullable(),
    theirs: z.array(z.unknown()).nullable(),
    problems: z.array(z.unknown()).nullable(),
  }),
});
const answerSchema = z.union([z.object({ result: z.object({ data: z.unknown() }) }), z.object({ error: errorSchema })]);

/** How a call ends, as a client reads it. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly status: number;
      readonly refusal: Refusal | null;
      readonly error: z.infer<typeof errorSchema>;
    };

/** Calls a procedure over HTTP's own path: parsing, access, use case, and the shape of the answer. */
export const call = async (ctx: ApiContext, path: string, input: unknown = {}): Promise<Outcome> => {
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    router: appRouter,
    req: new Request(`https://baton.example/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    }),
    createContext: () => ctx,
    allowMethodOverride: true,
  });
  const answer = answerSchema.parse(await response.json());
  if ('result' in answer) return { ok: true, value: answer.result.data };
  return { ok: false, status: response.status, refusal: answer.error.data.refusal, error: answer.error };
};
