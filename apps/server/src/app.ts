import { randomUUID } from 'node:crypto';
import underPressure from '@fastify/under-pressure';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Composition } from './composition.ts';
import { authRoutes } from './identity/auth-routes.ts';
import { answerBrokenRequest } from './plugins/broken-request.ts';
import { answerErrors, answerUnreadableAddress } from './plugins/error-answers.ts';
import { takeJsonOnly } from './plugins/json-body.ts';
import { setSecurityHeaders } from './plugins/security-headers.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { liveRoutes } from './routes/live-routes.ts';
import { serveMetrics } from './routes/metrics-routes.ts';
import { pageRoutes } from './routes/page-routes.ts';
import { studioRoutes } from './routes/studio-routes.ts';
import { trpcRoutes } from './routes/trpc-routes.ts';
import { visitorRoutes } from './routes/visitor/visitor-routes.ts';

/** The longest JSON body (decisions.md, Limits). */
const bodyLimit = 1_048_576;
/** An event loop this late answers 503 rather than everything late (B7). */
const mostDelayMs = 2000;

/** Fastify's own, wider type, so that plugins and routes are plain Fastify ones. */
const fastifyLog = (log: FastifyBaseLogger): FastifyBaseLogger => log;

const makeFastify = ({ config, log }: Composition) =>
  Fastify({
    loggerInstance: fastifyLog(log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
    bodyLimit,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: true,
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerBrokenRequest,
  });

/** The HTTP side of the process over what composition.ts built; testable by `inject`, listens nowhere by itself. */
export const buildApp = async (
  composition: Composition,
  { demoPublicId }: { readonly demoPublicId: string | null },
): Promise<FastifyInstance> => {
  const { config, database, service, bus, hub, liveAccess, liveSockets, loginOf, signInEngine, clock, log } =
    composition;
  const app = makeFastify(composition);
  answerErrors(app);
  takeJsonOnly(app);
  await setSecurityHeaders(app, config.publicUrl.startsWith('https:'));
  await app.register(underPressure, { maxEventLoopDelay: mostDelayMs, exposeStatusRoute: false });
  await app.register(healthRoutes, { db: database.db, isClosing: composition.isClosing });
  if (config.metricsToken !== null) {
    serveMetrics(app, { token: config.metricsToken, socketCount: () => liveSockets.count });
  }
  await app.register(authRoutes, { engine: signInEngine, config, clock, bus, loginOf });
  await app.register(trpcRoutes, { service, config, loginOf, log });
  await app.register(visitorRoutes, { service, config });
  await app.register(liveRoutes, {
    config,
    hub,
    bus,
    access: liveAccess,
    sockets: liveSockets,
    loginOf,
    now: () => clock.now(),
    log,
  });
  await app.register(pageRoutes, { demoPublicId });
  await studioRoutes(app);
  return app;
};
