import fastifyWebsocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import type { Config } from '../config.ts';
import type { LoginOfRequest } from '../identity/login-of-request.ts';
import { sendRefusal } from '../plugins/error-answers.ts';
import { isOwnOrigin } from '../plugins/own-origin.ts';
import type { Bus } from '../realtime/bus.ts';
import type { Hub } from '../realtime/hub.ts';
import type { LiveAccess } from '../realtime/live-access.ts';
import { longestFrame, openLiveSocket } from '../realtime/live-socket.ts';
import type { LiveSockets } from '../realtime/live-sockets.ts';

interface LiveRoutesOptions {
  readonly config: Config;
  readonly hub: Hub;
  readonly bus: Bus;
  readonly access: LiveAccess;
  readonly sockets: LiveSockets;
  readonly loginOf: LoginOfRequest;
  readonly now: () => number;
  readonly log: Logger;
}

/** The cookie of the upgrade counts only from a page of ours, by exact Origin (reliability.md, B53). */
const loginOfUpgrade =
  (request: FastifyRequest, { config, loginOf }: LiveRoutesOptions) =>
  async () =>
    isOwnOrigin(config, request.headers) ? loginOf(request.headers) : ('foreign-origin' as const);

/** `ws` gives one buffer unless it is told otherwise. */
const textOf = (data: RawData): string => (Buffer.isBuffer(data) ? data.toString() : '');

/** `/api/v1/live`, the one socket of visitors and members (decisions.md, live protocol). */
export const liveRoutes = async (app: FastifyInstance, options: LiveRoutesOptions): Promise<void> => {
  const { hub, bus, access, sockets, now, log } = options;
  await app.register(fastifyWebsocket, {
    options: { maxPayload: longestFrame, perMessageDeflate: false },
    // A frame that is too long or no frame is the other end's fault: it costs them the line and us no line of log.
    errorHandler: (error, socket) => {
      log.debug({ err: error }, 'a live socket broke');
      socket.terminate();
    },
  });
  const takeSocket = (raw: WebSocket, request: FastifyRequest) => {
    const live = openLiveSocket(raw, {
      hub,
      bus,
      access,
      now,
      login: loginOfUpgrade(request, options),
      onError: (error) => log.warn({ err: error }, 'a live socket failed'),
    });
    sockets.add(live);
    raw.on('message', (data, isBinary) => live.receive(isBinary ? '' : textOf(data)));
    raw.on('close', () => sockets.remove(live));
  };
  app.route({
    method: 'GET',
    url: '/api/v1/live',
    wsHandler: takeSocket,
    handler: (_request, reply) => sendRefusal(reply, { code: 'invalid_input', message: 'This is a WebSocket.' }),
  });
};
