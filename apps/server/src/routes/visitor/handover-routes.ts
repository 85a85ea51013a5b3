import type { FastifyInstance } from 'fastify';
import { visitorHandoverBodySchema } from '@baton/core/live/visitor-api';
import type { ServiceContext } from '@baton/service/context';
import { requestAgent, stopWaiting } from '@baton/service/handover/visitor-handover';
import { valueOf } from '../../plugins/refusal-answer.ts';
import { conversationIdOf, type ConversationParams } from './conversation-params.ts';
import { visitorLogin } from './visitor-login.ts';
import type { makeVisitorLimits } from './visitor-limits.ts';

interface HandoverRoutesOptions {
  readonly service: ServiceContext;
  readonly limits: ReturnType<typeof makeVisitorLimits>;
}

const commands = { handover: requestAgent, 'handover/stop': stopWaiting } as const;

/** The visitor's half of a handover: *Talk to an agent*, and *Stop waiting* (product.md section 4). */
export const handoverRoutes = async (
  app: FastifyInstance,
  { service, limits }: HandoverRoutesOptions,
): Promise<void> => {
  for (const [path, command] of Object.entries(commands)) {
    app.post<{ Params: ConversationParams }>(`/api/v1/conversations/:id/${path}`, async (request, reply) => {
      const login = await visitorLogin(service, request);
      const conversationId = conversationIdOf(request.params);
      const { clientId } = visitorHandoverBodySchema.parse(request.body);
      limits.takeMessage(login.visitorId, clientId);
      const { isNew, answer } = valueOf(await command(service, login, { conversationId, clientId }));
      return reply.code(isNew ? 201 : 200).send(answer);
    });
  }
};
