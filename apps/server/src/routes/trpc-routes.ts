import type { TRPCError } from '@trpc/server';
import {
  type CreateFastifyContextOptions,
  fastifyTRPCPlugin,
  type FastifyTRPCPluginOptions,
} from '@trpc/server/adapters/fastify';
import type { ResponseMeta } from '@trpc/server/http';
import type { FastifyInstance } from 'fastify';
import { appRouter, type AppRouter } from '@baton/api/app-router';
import { createApiContext, workspaceHeader, type ApiContext } from '@baton/api/context';
import { RefusalError, refusalToTrpc } from '@baton/api/refusal-to-trpc';
import type { ServiceContext } from '@baton/service/context';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { RefusedError } from '../plugins/refusal-answer.ts';
import type { LoginOfRequest } from '../identity/login-of-request.ts';
import { makeProcedureLimits } from '../limits/procedure-limits.ts';
import { isDatabaseAway } from '../plugins/database-away.ts';
import { refuseForeignOrigin } from '../plugins/own-origin.ts';
import { retryAfterOf } from '../plugins/retry-after.ts';

interface TrpcOptions {
  readonly service: ServiceContext;
  readonly config: Config;
  readonly loginOf: LoginOfRequest;
  readonly log: Logger;
}

/** The most calls in one request (decisions.md, Limits). */
const longestBatch = 10;

/** A batch is refused as a whole where waiting helps, and says how long. */
const metaOf = (errors: readonly TRPCError[]): ResponseMeta => {
  for (const { cause } of errors) {
    const retryAfter = cause instanceof RefusalError ? retryAfterOf(cause.refusal) : null;
    if (retryAfter !== null) return { headers: { 'retry-after': String(retryAfter) } };
  }
  return errors.some((error) => isDatabaseAway(error)) ? { status: 503 } : {};
};

/** The studio's procedures at `/trpc`; no answer of it is kept by anyone (B76). */
export const trpcRoutes = async (app: FastifyInstance, options: TrpcOptions): Promise<void> => {
  const { service, config, loginOf, log } = options;
  app.addHook('onRequest', refuseForeignOrigin(config));
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  const limits = makeProcedureLimits(config.limits, service.clock);
  const createContext = async ({ req, res, info }: CreateFastifyContextOptions): Promise<ApiContext> => {
    const paths = info.calls.map(({ path }) => path);
    const retryAfterMs = limits.take(req.ip, paths);
    if (retryAfterMs > 0) throw refusalToTrpc({ code: 'rate_limited', retryAfterMs });
    const login = await loginOf(req.headers).catch((error: unknown) => {
      throw error instanceof RefusedError ? refusalToTrpc(error.refusal) : error;
    });
    if (login !== null && login.cookies.length > 0) res.header('set-cookie', [...login.cookies]);
    const header = req.headers[workspaceHeader];
    return createApiContext({ service, login, publicUrl: config.publicUrl, header, isDatabaseAway });
  };
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
    router: appRouter,
    createContext,
    maxBatchSize: longestBatch,
    responseMeta: ({ errors }) => metaOf(errors),
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error.cause ?? error, path }, 'a procedure failed');
    },
  };
  await app.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions });
};
