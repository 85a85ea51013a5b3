import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { RefusedError } from '../plugins/refusal-answer.ts';

interface MetricsOptions {
  readonly token: string;
  readonly socketCount: () => number;
}

const isSame = (given: string, expected: string): boolean => {
  const [one, two] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === two.length && timingSafeEqual(one, two);
};

/**
 * Measures every request of the app, and answers `/metrics` to Prometheus, only with METRICS_TOKEN as bearer; labels are
 * routes and statuses, never ids.
 */
export const serveMetrics = (app: FastifyInstance, { token, socketCount }: MetricsOptions): void => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'baton_http_request_seconds',
    help: 'Time of an answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const sockets = new Gauge({
    name: 'baton_live_sockets',
    help: 'Live sockets of this process',
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) throw new RefusedError({ code: 'not_found' });
    sockets.set(socketCount());
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
};
