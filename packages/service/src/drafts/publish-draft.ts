import { blockRegistry } from '@baton/blocks/registry';
import type { Problem } from '@baton/core/engine/block-definition';
import { publish } from '@baton/core/flow/publish';
import type { BotId, VersionId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { type DatabaseTransaction, inTransaction } from '@baton/db/database';
import { findBot } from '@baton/db/queries/find-bot';
import { insertVersion } from '@baton/db/queries/insert-version';
import { lockDraft } from '@baton/db/queries/lock-draft';
import { problemOfExpression } from '@baton/expression/evaluate';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';

export interface PublishInput {
  readonly botId: BotId;
  readonly note: string;
}

export interface PublishedVersion {
  readonly versionId: VersionId;
  readonly number: number;
}

/** `problems`: with `has_problems`, the errors that stop publishing and the warnings that do not. */
export interface PublishRefusal {
  readonly refusal: Refusal;
  readonly problems: readonly Problem[];
}

type Published = Result<PublishedVersion, PublishRefusal>;

const refused = (refusal: Refusal, problems: readonly Problem[] = []): Published => err({ refusal, problems });

const publishIn = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { member, botId, note }: PublishInput & { readonly member: ActingMember },
): Promise<Published> => {
  const { workspaceId, memberId } = member;
  const draft = await lockDraft(trx, workspaceId, botId);
  const bot = await findBot(trx, workspaceId, botId);
  if (draft === null || bot === null) return refused({ code: 'not_found' });
  const { isLiveChatEnabled } = bot.settings;
  const decided = publish(draft.document, blockRegistry, { isLiveChatEnabled, problemOfExpression });
  if (!decided.ok) {
    const { problems } = decided.error;
    const count = problems.filter(({ severity }) => severity === 'error').length;
    return refused({ code: 'has_problems', count }, problems);
  }
  const versionId = context.newId('version');
  const version = { versionId, botId, document: decided.value, note, publishedBy: memberId };
  const { number } = await insertVersion(trx, workspaceId, { ...version, publishedAt: context.clock.now() });
  await writeAudit(context, trx, { member, action: 'bot.published', subjectId: botId, detail: { number } });
  return ok({ versionId, number });
};

/** Freezes the draft as the bot's next version, which new conversations begin on; running ones stay on theirs (B26). */
export const publishDraft = async (
  context: ServiceContext,
  member: ActingMember,
  input: PublishInput,
): Promise<Published> => {
  const published = await inTransaction(context.db, (trx) => publishIn(context, trx, { ...input, member }));
  if (published.ok) context.wake([{ topic: `bot:${input.botId}`, what: 'bots', revision: null }]);
  return published;
};
