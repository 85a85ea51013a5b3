import type { FastifyInstance } from 'fastify';
import { supportStatusAt } from '@baton/core/availability/support-status';
import { openConversationBodySchema, openVisitorBodySchema } from '@baton/core/live/visitor-api';
import { findBotByPublicId } from '@baton/db/queries/find-bot-by-public-id';
import type { ServiceContext } from '@baton/service/context';
import { openConversation } from '@baton/service/conversation/open-conversation';
import { openVisitor } from '@baton/service/visitor/open-visitor';
import { RefusedError, valueOf } from '../../plugins/refusal-answer.ts';
import { visitorLogin } from './visitor-login.ts';
import type { makeVisitorLimits } from './visitor-limits.ts';

interface BotRoutesOptions {
  readonly service: ServiceContext;
  readonly limits: ReturnType<typeof makeVisitorLimits>;
}

interface BotParams {
  readonly publicId: string;
}

/** Instants are ISO 8601 at this edge and nowhere else. */
// oxlint-disable-next-line no-restricted-globals -- makes text of an instant that is given, reads no clock
const isoOf = (instant: number): string => new Date(instant).toISOString();

/** What cannot be an address of ours is not looked for: PostgreSQL keeps no U+0000 (reliability.md, B25). */
const publicIdOf = ({ publicId }: BotParams): string => {
  if (!/^[\w-]{1,100}$/u.test(publicId)) throw new RefusedError({ code: 'not_found' });
  return publicId;
};

const botOf = async ({ db }: ServiceContext, params: BotParams) => {
  const bot = await findBotByPublicId(db, publicIdOf(params));
  if (bot === null) throw new RefusedError({ code: 'not_found' });
  return bot;
};

/** What a visitor asks of a bot: to become its visitor, to open a conversation, whether support is online. */
export const botRoutes = async (app: FastifyInstance, { service, limits }: BotRoutesOptions): Promise<void> => {
  app.post<{ Params: BotParams }>('/api/v1/bots/:publicId/visitors', async (request, reply) => {
    const { clientId, locale, page } = openVisitorBodySchema.parse(request.body);
    limits.takeVisitor(request, clientId);
    const opened = await openVisitor(service, { publicId: publicIdOf(request.params), clientId, locale, page });
    return reply.code(201).send(valueOf(opened));
  });

  app.post<{ Params: BotParams }>('/api/v1/bots/:publicId/conversations', async (request, reply) => {
    const login = await visitorLogin(service, request);
    const { clientId } = openConversationBodySchema.parse(request.body);
    const bot = await botOf(service, request.params);
    // Another bot's visitor is nobody here (reliability.md, B49).
    if (bot.botId !== login.botId) throw new RefusedError({ code: 'forbidden' });
    limits.takeConversation(request, login.visitorId);
    const { isNew, answer } = valueOf(await openConversation(service, login, { clientId }));
    return reply.code(isNew ? 201 : 200).send(answer);
  });

  app.get<{ Params: BotParams }>('/api/v1/bots/:publicId', async (request) => {
    const { name, settings } = await botOf(service, request.params);
    return { name, mayRequestAgent: settings.isLiveChatEnabled && settings.mayVisitorRequestAgent };
  });

  app.get<{ Params: BotParams }>('/api/v1/bots/:publicId/support', async (request) => {
    const bot = await botOf(service, request.params);
    const { isOnline, until } = supportStatusAt(bot.schedule, service.clock.now());
    return { isOnline, until: until === null ? null : isoOf(until) };
  });
};
