import { listMembers as listMemberRows } from '@baton/db/queries/list-members';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { MemberCard } from './member-card.ts';

/** The workspace's members, by name. */
export const listMembers = (context: ServiceContext, member: ActingMember): Promise<readonly MemberCard[]> =>
  listMemberRows(context.db, member.workspaceId, context.clock.now());
