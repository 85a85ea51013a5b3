import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import { listVersions as listVersionRows } from '@baton/db/queries/list-versions';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { VersionCard } from './version-card.ts';

/** The bot's published versions, the newest first. */
export const listVersions = async (
  context: ServiceContext,
  member: ActingMember,
  botId: BotId,
): Promise<Result<readonly VersionCard[], Refusal>> => ok(await listVersionRows(context.db, member.workspaceId, botId));
