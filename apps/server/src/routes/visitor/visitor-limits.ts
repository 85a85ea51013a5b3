import type { FastifyRequest } from 'fastify';
import type { Clock } from '@baton/core/clock';
import type { Limits } from '../../config.ts';
import { makeCommandLimiter, type CommandLimiter } from '../../limits/command-limiter.ts';
import { RefusedError } from '../../plugins/refusal-answer.ts';

const hourMs = 3_600_000;

/**
 * What a visitor may do how often (decisions.md, Limits). Messages count by visitor; new visitors and conversations by the
 * address of the socket, or by what a trusted proxy says, and each visitor once, so that coming back costs nothing (B71).
 */
export const makeVisitorLimits = (limits: Limits, clock: Clock) => {
  const messages = makeCommandLimiter([
    { count: limits.messagesPer10s, windowMs: 10_000 },
    { count: limits.messagesPerHour, windowMs: hourMs },
  ]);
  const visitors = makeCommandLimiter([{ count: limits.conversationsPerHour, windowMs: hourMs }]);
  const conversations = makeCommandLimiter([{ count: limits.conversationsPerHour, windowMs: hourMs }]);
  const take = (limiter: CommandLimiter, key: string, id: string) => {
    const retryAfterMs = limiter.take(key, id, clock.now());
    if (retryAfterMs > 0) throw new RefusedError({ code: 'rate_limited', retryAfterMs });
  };
  return {
    takeMessage: (visitorId: string, clientId: string) => take(messages, visitorId, clientId),
    takeVisitor: (request: FastifyRequest, clientId: string) => take(visitors, request.ip, clientId),
    takeConversation: (request: FastifyRequest, visitorId: string) => take(conversations, request.ip, visitorId),
  };
};
