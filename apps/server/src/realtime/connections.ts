import { saveMembersSeen } from '@baton/db/queries/save-members-seen';
import { saveVisitorGone } from '@baton/db/queries/save-visitor-gone';
import { saveVisitorsSeen } from '@baton/db/queries/save-visitors-seen';
import type { ServiceContext } from '@baton/service/context';
import type { Bus } from './bus.ts';
import type { LiveAccess } from './live-access.ts';

/** Who is connected here: the half of the live socket's port that writes. */
export type Connections = Pick<LiveAccess, 'visitorOpened' | 'visitorSeen' | 'visitorClosed' | 'memberSeen'>;

/** Counts the sockets of each person in this process; true for the first that opens and the last that closes. */
const makeSocketCount = () => {
  const counts = new Map<string, number>();
  return {
    open: (id: string): boolean => {
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return count === 1;
    },
    close: (id: string): boolean => {
      const count = (counts.get(id) ?? 0) - 1;
      if (count > 0) counts.set(id, count);
      else counts.delete(id);
      return count === 0;
    },
  };
};

/**
 * Writes when people were last seen, and tells at once when a visitor comes or goes. A visitor who also has a socket on
 * another process is seen again by its next ping; a process that dies says nothing. Members are never written as gone:
 * reloading a page is no absence, and they are when their last sign of life is 45 s old (decisions.md, Words).
 */
export const makeConnections = ({ db, clock, wake }: ServiceContext, bus: Bus): Connections => {
  const sockets = makeSocketCount();
  const tellVisitor = ({ conversationId, botId }: { conversationId: string; botId: string }, isConnected: boolean) => {
    bus.publish([{ kind: 'presence', topic: `conversation:${conversationId}`, isConnected }]);
    wake([{ topic: `bot:${botId}`, what: 'presence', revision: null }]);
  };
  const visitorSeen: Connections['visitorSeen'] = ({ workspaceId, visitorId }) =>
    saveVisitorsSeen(db, workspaceId, { visitorIds: [visitorId], now: clock.now() });
  const memberSeen: Connections['memberSeen'] = async (memberships) => {
    const now = clock.now();
    for (const { workspaceId, memberId } of memberships)
      await saveMembersSeen(db, workspaceId, { memberIds: [memberId], now });
  };
  return {
    visitorOpened: async (seat) => {
      await visitorSeen(seat);
      if (sockets.open(seat.visitorId)) tellVisitor(seat, true);
    },
    visitorSeen,
    visitorClosed: async (seat) => {
      if (!sockets.close(seat.visitorId)) return;
      await saveVisitorGone(db, seat.workspaceId, seat.visitorId);
      tellVisitor(seat, false);
    },
    memberSeen,
  };
};
