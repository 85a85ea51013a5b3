import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { findDraft } from '@baton/db/queries/find-draft';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { Draft } from './decide-save.ts';

/** The bot's drawing with the revision of each row, as of one moment. */
export const loadDraft = async (
  context: ServiceContext,
  member: ActingMember,
  botId: BotId,
): Promise<Result<Draft, Refusal>> => {
  const draft = await findDraft(context.db, member.workspaceId, botId);
  return draft === null ? err({ code: 'not_found' }) : ok(draft);
};
