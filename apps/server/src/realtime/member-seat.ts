import type { ClientFrame } from '@baton/core/live/frames';
import { conversationIdSchema } from '@baton/core/ids';
import type { RequestLogin } from '../identity/login-of-request.ts';
import type { Membership } from './live-access.ts';
import { makePace, type Seat, type SeatOptions } from './seat.ts';
import { frameOf, type Subscriber } from './subscriber.ts';

interface Subscription {
  readonly subscriber: Subscriber;
  readonly membership: Membership;
  readonly leave: () => void;
}

/** More than any screen shows; each is a place in memory. */
const mostTopics = 200;
const seenMs = 15_000;
const typingMs = 2000;

/** The topics of one socket, each with the membership by which it is allowed. */
const makeSubscriptions = ({ line, hub, access }: SeatOptions, login: RequestLogin) => {
  const held = new Map<string, Subscription>();
  const drop = (topic: string) => {
    held.get(topic)?.leave();
    held.delete(topic);
  };
  const refuse = (topic: string, code: string) => line.send(frameOf({ type: 'refused', topic, code }));
  return {
    held,
    drop,
    add: async (topic: string, after: number) => {
      if (held.size >= mostTopics && !held.has(topic)) return refuse(topic, 'rate_limited');
      const membership = await access.findTopicRight(login.userId, topic);
      if (membership === null) return refuse(topic, 'not_found');
      drop(topic);
      const { workspaceId } = membership;
      const subscriber: Subscriber = { audience: 'member', workspaceId, after, send: line.send, hasRoom: line.hasRoom };
      held.set(topic, { subscriber, membership, leave: hub.join(topic, subscriber) });
      return true;
    },
    recheck: async () => {
      for (const topic of held.keys()) {
        if ((await access.findTopicRight(login.userId, topic)) !== null) continue;
        drop(topic);
        refuse(topic, 'not_found');
      }
    },
    relieve: () => {
      for (const [topic, { subscriber }] of held) {
        if (topic.startsWith('conversation:')) hub.bring(topic, subscriber);
      }
    },
    dropAll: () => {
      for (const topic of held.keys()) drop(topic);
    },
  };
};

/**
 * A member's seat. Rights are asked for each topic when it is subscribed, and again when anything is told of one of the
 * user's members: a membership that ended takes the socket with it (reliability.md, B16 and B53).
 */
export const openMemberSeat = async (options: SeatOptions, login: RequestLogin): Promise<Seat | null> => {
  const { line, bus, access, now } = options;
  let memberships = await access.listMemberships(login.userId);
  if (memberships.length === 0) return null;
  const subscriptions = makeSubscriptions(options, login);
  const [isSeenDue, isTypingDue] = [makePace(now, seenMs), makePace(now, typingMs)];

  isSeenDue();
  await access.memberSeen(memberships);
  line.send(frameOf({ type: 'hello', protocol: 1, revision: 0 }));

  const typing = async (topic: string) => {
    const membership = subscriptions.held.get(topic)?.membership;
    const conversationId = conversationIdSchema.parse(topic.slice('conversation:'.length));
    if (membership === undefined || !isTypingDue() || !(await access.isOwner(membership, conversationId))) return;
    bus.publish([{ kind: 'typing', topic, who: 'agent', name: membership.displayName, at: now() }]);
  };
  const handle = async (frame: ClientFrame): Promise<void> => {
    if (frame.type === 'subscribe') await subscriptions.add(frame.topic, frame.after);
    if (frame.type === 'unsubscribe') subscriptions.drop(frame.topic);
    if (frame.type === 'typing') await typing(`conversation:${frame.conversationId}`);
    if (frame.type === 'ping') {
      line.send(frameOf({ type: 'pong', revision: null }));
      if (isSeenDue()) await access.memberSeen(memberships);
    }
  };
  return {
    userId: login.userId,
    loginId: login.loginId,
    handle,
    recheck: async () => {
      memberships = await access.listMemberships(login.userId);
      await subscriptions.recheck();
      return memberships.length > 0;
    },
    concerns: (topic) => memberships.some(({ memberId }) => topic === `member:${memberId}`),
    relieve: subscriptions.relieve,
    leave: async () => subscriptions.dropAll(),
  };
};
