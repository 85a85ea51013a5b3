import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { ServiceContext } from '@baton/service/context';
import type { Config } from '../../config.ts';
import { botRoutes } from './bot-routes.ts';
import { handoverRoutes } from './handover-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { openApiDocument } from './openapi-document.ts';
import { makeVisitorLimits } from './visitor-limits.ts';

interface VisitorRoutesOptions {
  readonly service: ServiceContext;
  readonly config: Config;
}

/**
 * The visitor API, `/api/v1`. Any site may call it, because the widget runs on any site, and no cookie counts here: what a
 * caller may do is in the bearer token alone.
 */
export const visitorRoutes = async (app: FastifyInstance, { service, config }: VisitorRoutesOptions): Promise<void> => {
  await app.register(cors, {
    origin: '*',
    credentials: false,
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after'],
    maxAge: 7200,
    strictPreflight: false,
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('cross-origin-resource-policy', 'cross-origin');
  });
  const limits = makeVisitorLimits(config.limits, service.clock);
  const document = openApiDocument(config.publicUrl);
  app.get('/api/v1/openapi.json', async () => document);
  await app.register(botRoutes, { service, limits });
  await app.register(messageRoutes, { service, limits });
  await app.register(handoverRoutes, { service, limits });
};
