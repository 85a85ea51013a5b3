import type { ClientId, VisitorId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { type DatabaseTransaction, inTransaction } from '@baton/db/database';
import { findBotByPublicId, type PublicBot } from '@baton/db/queries/find-bot-by-public-id';
import { insertVisitor } from '@baton/db/queries/insert-visitor';
import { saveVisitorToken } from '@baton/db/queries/save-visitor-token';
import { retried } from '../conversation/retried.ts';
import type { ServiceContext } from '../context.ts';

export interface OpenVisitorInput {
  readonly publicId: string;
  readonly clientId: ClientId;
  readonly locale?: string | undefined;
  readonly page?: string | undefined;
}

export interface OpenedVisitor {
  readonly visitorId: VisitorId;
  readonly token: string;
}

/** How long a visitor's token is good for (decisions.md, Visitors). */
const visitorTokenMs = 180 * 24 * 60 * 60_000;

const insertOrFind = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { bot, input }: { readonly bot: PublicBot; readonly input: OpenVisitorInput },
): Promise<VisitorId> => {
  const { visitorId } = await insertVisitor(trx, bot.workspaceId, {
    visitorId: context.newId('visitor'),
    contactId: context.newId('contact'),
    botId: bot.botId,
    channel: 'web',
    clientId: input.clientId,
    locale: input.locale ?? null,
    page: input.page ?? null,
    createdAt: context.clock.now(),
  });
  return visitorId;
};

/**
 * A visitor of a bot with a token of their own. The same client id again gets the same answer (reliability.md, Idempotence),
 * and the token's 180 days begin anew. The client id is the client's secret, a random UUID.
 */
export const openVisitor = async (
  context: ServiceContext,
  input: OpenVisitorInput,
): Promise<Result<OpenedVisitor, Refusal>> => {
  const bot = await findBotByPublicId(context.db, input.publicId);
  if (bot === null) return err({ code: 'not_found' });
  const opened = await retried(() =>
    inTransaction(context.db, async (trx) => {
      const visitorId = await insertOrFind(context, trx, { bot, input });
      const token = context.secrets.visitorToken(visitorId);
      await saveVisitorToken(trx, bot.workspaceId, {
        visitorId,
        tokenHash: context.secrets.hashToken(token),
        expiresAt: context.clock.now() + visitorTokenMs,
      });
      return { visitorId, token };
    }),
  );
  return ok(opened);
};
