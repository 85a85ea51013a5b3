import { listDashboard } from '@baton/db/queries/list-dashboard';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { supportSummaryAt } from '../support/support-summary-at.ts';
import type { DashboardCard } from './dashboard-card.ts';

/** A card for each bot of which the member is an agent. */
export const readDashboard = async (
  context: ServiceContext,
  member: ActingMember,
): Promise<readonly DashboardCard[]> => {
  const now = context.clock.now();
  const rows = await listDashboard(context.db, member.workspaceId, { memberId: member.memberId });
  return rows.map(({ schedule, ...card }) => ({ ...card, support: supportSummaryAt(schedule, now) }));
};
