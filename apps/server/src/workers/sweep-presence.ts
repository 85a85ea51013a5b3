import { listGoneMembers } from '@baton/db/queries/list-gone-members';
import { listWorkspaceIds } from '@baton/db/queries/list-workspace-ids';
import { saveMemberPresence } from '@baton/db/queries/save-member-presence';
import type { ServiceContext } from '@baton/service/context';

/** How long after a member's last sign of life their toggle goes offline (decisions.md, Words). */
const offlineAfterMs = 600_000;

/** Puts the toggle of everyone who left without a word to offline, and tells their other pages. */
export const sweepPresence = async ({ db, clock, wake }: ServiceContext): Promise<void> => {
  const notSeenSince = clock.now() - offlineAfterMs;
  for (const workspaceId of await listWorkspaceIds(db)) {
    for (const { memberId } of await listGoneMembers(db, workspaceId, { notSeenSince })) {
      await saveMemberPresence(db, workspaceId, { memberId, presence: 'offline' });
      wake([{ topic: `member:${memberId}`, what: 'presence', revision: null }]);
    }
  }
};
