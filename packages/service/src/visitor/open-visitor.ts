import type { ClientId, VisitorId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { type DatabaseTransaction, inTransaction } from '@baton/db/database';
import { findBotByPublicId, type PublicBot } from '@baton/db/queries/find-bot-by-public-id';
import { insertAddress } from '@baton/db/queries/insert-address';
import { insertVisitor } from '@baton/db/queries/insert-visitor';
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
 * A visitor of a bot with a token of their own. The same client id again is the same visitor; because only the token's hash
 * is kept, the repeat gets a token of its own, as good as the first. The client id is the client's secret, a random UUID.
 */
export const openVisitor = async (
  context: ServiceContext,
  input: OpenVisitorInput,
): Promise<Result<OpenedVisitor, Refusal>> => {
  const bot = await findBotByPublicId(context.db, input.publicId);
  if (bot === null) return err({ code: 'not_found' });
  const token = context.secrets.newToken();
  const visitorId = await retried(() =>
    inTransaction(context.db, async (trx) => {
      const id = await insertOrFind(context, trx, { bot, input });
      await insertAddress(trx, {
        kind: 'visitor-token',
        key: context.secrets.hashToken(token),
        workspaceId: bot.workspaceId,
        id,
        expiresAt: context.clock.now() + visitorTokenMs,
      });
      return id;
    }),
  );
  return ok({ visitorId, token });
};
