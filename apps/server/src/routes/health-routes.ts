import type { FastifyInstance } from 'fastify';
import type { Database } from '@baton/db/database';
import { findInstallation } from '@baton/db/queries/find-installation';
import { sendRefusal } from '../plugins/error-answers.ts';

interface HealthOptions {
  readonly db: Database;
  /** Whether this process is on its way out, so that a balancer sends nobody here any more. */
  readonly isClosing: () => boolean;
}

/** `/healthz`: the process lives. `/readyz`: it can answer, its database too; else 503 `unavailable` (B5). */
export const healthRoutes = async (app: FastifyInstance, { db, isClosing }: HealthOptions): Promise<void> => {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (isClosing()) return sendRefusal(reply, { code: 'unavailable' });
    await findInstallation(db);
    return { status: 'ok' };
  });
};
