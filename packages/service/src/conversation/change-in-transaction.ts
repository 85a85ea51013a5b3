import type { Actor, ConversationChange, ConversationSnapshot, StoredCommand } from '@baton/core/conversation/change';
import type { ConversationEnv } from '@baton/core/conversation/env';
import { actorKey } from '@baton/core/conversation/turn';
import type { ClientId, ConversationId, MemberId, WorkspaceId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { DatabaseTransaction } from '@baton/db/database';
import { isAllowed } from '@baton/core/identity/permission';
import { type LockedConversation, lockConversation } from '@baton/db/queries/lock-conversation';
import { saveConversationChange } from '@baton/db/queries/save-conversation-change';
import type { ServiceContext } from '../context.ts';
import { isUnchanged } from './is-unchanged.ts';

/** Which conversation, for whom, and by which command of a client. */
export interface ConversationCommand {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  readonly actor: Actor;
  readonly clientId: ClientId | null;
  /** The member whom the command names, where it names one. */
  readonly targetMemberId?: MemberId;
  /** Whether the transaction ends with this change, so that its COMMIT need not wait for the answer of what it writes. */
  readonly isLast?: boolean;
  /** Whether this actor may know of the conversation at all; what is not theirs is answered as not there. */
  readonly isTheirs?: (snapshot: ConversationSnapshot) => boolean;
}

/** What became of a command: a change that was committed, or the answer that the same client id was given before. */
export type Changed =
  | { readonly kind: 'changed'; readonly change: ConversationChange; readonly ownerBefore: MemberId | null }
  | { readonly kind: 'known'; readonly command: StoredCommand; readonly snapshot: ConversationSnapshot };

export type Decide = (snapshot: ConversationSnapshot, env: ConversationEnv) => Result<ConversationChange, Refusal>;

const envOf = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  {
    snapshot,
    actor,
    clientId,
  }: Pick<ConversationEnv, 'actor' | 'clientId'> & { readonly snapshot: ConversationSnapshot },
): Promise<ConversationEnv> => {
  const { workspaceId, versionId } = snapshot.conversation;
  return {
    actor,
    now: context.clock.now(),
    newId: context.newId,
    program: await context.programs.programOf(trx, workspaceId, versionId),
    tools: context.tools,
    clientId,
  };
};

const lock = (
  context: ServiceContext,
  trx: DatabaseTransaction,
  command: ConversationCommand,
): Promise<LockedConversation | null> =>
  lockConversation(trx, {
    workspaceId: command.workspaceId,
    conversationId: command.conversationId,
    actor: actorKey(command.actor),
    clientId: command.clientId,
    actingMemberId: command.actor.kind === 'member' ? command.actor.memberId : null,
    targetMemberId: command.targetMemberId ?? null,
    now: context.clock.now(),
  });

/**
 * Who acts, with the rights that they have under the lock: between the check of a request and its turn they may have been
 * removed or demoted (B16). Null: they may not even see the conversation any more.
 */
const actorNow = (actor: Actor, { acting }: LockedConversation): Actor | null => {
  if (actor.kind !== 'member') return actor;
  if (acting === null || !isAllowed(acting, 'bot.view')) return null;
  const { memberId, displayName, role, isAgentOfBot } = acting;
  return { kind: 'member', memberId, displayName, role, isAgentOfBot };
};

/**
 * A change of a conversation as part of a transaction of the caller, who calls `wake` with `wakeUpsOf` after the commit.
 * One locking read, a pure decision, one statement that writes all of it.
 */
export const changeInTransaction = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { command, decide }: { readonly command: ConversationCommand; readonly decide: Decide },
): Promise<Result<Changed, Refusal>> => {
  const snapshot = await lock(context, trx, command);
  if (snapshot === null || command.isTheirs?.(snapshot) === false) return err({ code: 'not_found' });
  const actor = actorNow(command.actor, snapshot);
  if (actor === null) return err({ code: 'not_found' });
  if (snapshot.known !== null) return ok({ kind: 'known', command: snapshot.known, snapshot });
  const decided = decide(snapshot, await envOf(context, trx, { snapshot, actor, clientId: command.clientId }));
  if (!decided.ok) return decided;
  const change = decided.value;
  if (!isUnchanged(change)) await saveConversationChange(trx, change, { isLast: command.isLast === true });
  return ok({ kind: 'changed', change, ownerBefore: snapshot.conversation.ownerId });
};
