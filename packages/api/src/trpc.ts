import type { Permission } from '@baton/core/identity/permission';
import type { Problem } from '@baton/core/engine/block-definition';
import { type Refusal, refusalText } from '@baton/core/refusals';
import type { DraftRow } from '@baton/service/drafts/draft-row';
import { initTRPC, type TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { ApiContext } from './context.ts';
import { inputRefusal } from './checked-input.ts';
import { RefusalError, refusalToTrpc } from './refusal-to-trpc.ts';

/**
 * Who may call a procedure, as data: a test walks every procedure against a table (reliability.md, B43).
 * `anyone`: without signing in. `login`: whoever signed in. Else a permission, in the workspace, in the bot of `botId`,
 * in the bot of `conversationId`, or in any bot in which `contactId` has talked.
 */
export type Access =
  | { readonly scope: 'anyone' | 'login' }
  | { readonly scope: 'workspace' | 'bot' | 'conversation'; readonly permission: Permission };

/** What an error tells besides its code; never a stack, SQL or a path (B56). */
export interface ErrorDetails {
  readonly refusal: Refusal | null;
  /** With `draft_conflict`: the rows as the others left them. */
  readonly theirs: readonly DraftRow[] | null;
  /** With `has_problems`: what stops publishing. */
  readonly problems: readonly Problem[] | null;
}

const invalidInput = (error: ZodError): Refusal => {
  const issue = error.issues[0];
  const message = issue?.message ?? 'This input is not valid.';
  if (issue === undefined || issue.path.length === 0) return { code: 'invalid_input', message };
  const field = issue.path.join('.');
  return { code: 'invalid_input', field, message: `${field}: ${message}` };
};

const refusalOf = (error: TRPCError): Refusal | null => {
  if (error.cause instanceof RefusalError) return error.cause.refusal;
  return error.cause instanceof ZodError ? invalidInput(error.cause) : null;
};

const detailsOf = (error: TRPCError): ErrorDetails => {
  const refusal = refusalOf(error);
  const extra = error.cause instanceof RefusalError ? error.cause.extra : {};
  return { refusal, theirs: extra.theirs ?? null, problems: extra.problems ?? null };
};

const messageOf = (error: TRPCError, details: ErrorDetails): string => {
  if (details.refusal !== null) return refusalText(details.refusal);
  return error.code === 'INTERNAL_SERVER_ERROR' ? 'Something went wrong on our side. Try again.' : error.message;
};

const t = initTRPC
  .context<ApiContext>()
  .meta<Access>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const details = detailsOf(error);
      return {
        code: shape.code,
        message: messageOf(error, details),
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...details },
      };
    },
  });

export const { router, createCallerFactory } = t;

/**
 * Every procedure begins here: its input is checked for what no schema should have to know, and a database that is away is
 * said as what it is.
 */
export const checkedProcedure = t.procedure.use(async ({ ctx, getRawInput, next }) => {
  const refusal = inputRefusal(await getRawInput());
  if (refusal !== null) throw refusalToTrpc(refusal);
  const result = await next();
  if (!result.ok && ctx.isDatabaseAway(result.error)) throw refusalToTrpc({ code: 'unavailable' });
  return result;
});
