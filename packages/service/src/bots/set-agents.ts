import type { BotId, MemberId } from '@baton/core/ids';
import type { WakeUp } from '@baton/core/live/wake-up';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { type DatabaseTransaction, inTransaction } from '@baton/db/database';
import { listBotAgents } from '@baton/db/queries/list-bot-agents';
import { lockMembers } from '@baton/db/queries/lock-members';
import { saveBotAgents } from '@baton/db/queries/save-bot-agents';
import type { ServiceContext } from '../context.ts';
import { retried } from '../conversation/retried.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';
import { returnConversations } from '../members/return-conversations.ts';

export interface AgentsInput {
  readonly botId: BotId;
  readonly memberIds: readonly MemberId[];
}

interface Change {
  readonly agents: readonly MemberId[];
  readonly wakes: readonly WakeUp[];
}

const changeAgents = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { member, botId, memberIds }: AgentsInput & { readonly member: ActingMember },
): Promise<Result<Change, Refusal>> => {
  const { workspaceId } = member;
  const members = await lockMembers(trx, workspaceId);
  const agents = [...new Set(memberIds)];
  if (!agents.every((id) => members.some((one) => one.memberId === id))) return err({ code: 'not_found' });
  const before = await listBotAgents(trx, workspaceId, botId);
  await saveBotAgents(trx, workspaceId, { botId, memberIds: agents });
  const wakes: WakeUp[] = [{ topic: `bot:${botId}`, what: 'bots', revision: null }];
  for (const { memberId, role } of members.filter((one) => before.includes(one.memberId))) {
    if (!agents.includes(memberId))
      wakes.push(...(await returnConversations(context, trx, { workspaceId, memberId, role })));
  }
  const detail = { agents: agents.length };
  await writeAudit(context, trx, { member, action: 'bot.agents-set', subjectId: botId, detail });
  return ok({ agents, wakes });
};

/**
 * Names the agents of a bot. Whoever leaves the list and has no other right to answer in it gives their conversations
 * back to the queue at once. Refused: `not_found` where one is no member of this workspace.
 */
export const setAgents = async (
  context: ServiceContext,
  member: ActingMember,
  input: AgentsInput,
): Promise<Result<{ readonly agents: readonly MemberId[] }, Refusal>> => {
  const work = () => inTransaction(context.db, (trx) => changeAgents(context, trx, { ...input, member }));
  const changed = await retried(work);
  if (!changed.ok) return changed;
  context.wake([...changed.value.wakes]);
  return ok({ agents: changed.value.agents });
};
