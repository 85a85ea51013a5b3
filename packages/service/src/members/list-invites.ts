import { listOpenInvites } from '@baton/db/queries/list-open-invites';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { InviteCard } from './member-card.ts';

/** Invites whose link can still be used, the newest first. */
export const listInvites = (context: ServiceContext, member: ActingMember): Promise<readonly InviteCard[]> =>
  listOpenInvites(context.db, member.workspaceId, context.clock.now());
