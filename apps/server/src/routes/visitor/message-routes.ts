import type { FastifyInstance } from 'fastify';
import { decodeFromVisitor } from '@baton/channels/web/decode';
import { clientIdSchema } from '@baton/core/ids';
import type { ServiceContext } from '@baton/service/context';
import { listVisitorMessages } from '@baton/service/conversation/list-visitor-messages';
import { receiveVisitorMessage } from '@baton/service/conversation/receive-visitor-message';
import { z } from 'zod';
import { valueOf } from '../../plugins/refusal-answer.ts';
import { afterQuerySchema } from './after-query.ts';
import { conversationIdOf, type ConversationParams } from './conversation-params.ts';
import { visitorLogin } from './visitor-login.ts';
import type { makeVisitorLimits } from './visitor-limits.ts';

interface MessageRoutesOptions {
  readonly service: ServiceContext;
  readonly limits: ReturnType<typeof makeVisitorLimits>;
}

/** The content is the channel's to read, so that its limits are answered as such. */
const sendBodySchema = z.object({ clientId: clientIdSchema, content: z.unknown() });

/** Sending and listing messages of a visitor's own conversation. */
export const messageRoutes = async (app: FastifyInstance, { service, limits }: MessageRoutesOptions): Promise<void> => {
  app.post<{ Params: ConversationParams }>('/api/v1/conversations/:id/messages', async (request, reply) => {
    const login = await visitorLogin(service, request);
    const conversationId = conversationIdOf(request.params);
    const body = sendBodySchema.parse(request.body);
    const content = valueOf(decodeFromVisitor(body.content));
    limits.takeMessage(login.visitorId, body.clientId);
    const input = { conversationId, clientId: body.clientId, content };
    const { isNew, answer } = valueOf(await receiveVisitorMessage(service, login, input));
    return reply.code(isNew ? 201 : 200).send(answer);
  });

  app.get<{ Params: ConversationParams }>('/api/v1/conversations/:id/messages', async (request) => {
    const login = await visitorLogin(service, request);
    const conversationId = conversationIdOf(request.params);
    const { after } = afterQuerySchema.parse(request.query);
    const { hasMore: _, ...page } = valueOf(await listVisitorMessages(service, login, { conversationId, after }));
    return page;
  });
};
