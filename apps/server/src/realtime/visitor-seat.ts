import type { ClientFrame } from '@baton/core/live/frames';
import type { VisitorSeatRights } from './live-access.ts';
import { makePace, type Seat, type SeatOptions } from './seat.ts';
import { frameOf, type Subscriber } from './subscriber.ts';

interface VisitorHello {
  readonly rights: VisitorSeatRights;
  readonly token: string;
  readonly after: number;
}

/** How often the log is read although nothing was told, so that a wake-up lost with its process heals. */
const healMs = 30_000;
const seenMs = 15_000;
const typingMs = 2000;

/** What brings a socket back to what its visitor says that they hold. */
const makeHealing = (subscriber: Subscriber) => {
  let sentAtLastPing = subscriber.after;
  /** A page may be on its way; what was sent a whole ping ago is not, so that a lower `after` means that it was lost. */
  return (after: number | undefined): boolean => {
    const isBehind = after !== undefined && after < sentAtLastPing;
    if (isBehind) subscriber.after = after;
    sentAtLastPing = subscriber.after;
    return isBehind;
  };
};

/** A visitor's seat: their one conversation, and nothing of anything else (reliability.md, B50). */
export const openVisitorSeat = async (options: SeatOptions, hello: VisitorHello): Promise<Seat> => {
  const { line, hub, bus, access, now } = options;
  const { rights } = hello;
  const topic = `conversation:${rights.conversationId}`;
  const subscriber: Subscriber = {
    audience: 'visitor',
    workspaceId: rights.workspaceId,
    after: Math.min(hello.after, rights.revision),
    send: line.send,
    hasRoom: line.hasRoom,
  };
  const isBehind = makeHealing(subscriber);
  const [isHealDue, isSeenDue, isTypingDue] = [makePace(now, healMs), makePace(now, seenMs), makePace(now, typingMs)];

  isHealDue();
  isSeenDue();
  await access.visitorOpened(rights);
  line.send(frameOf({ type: 'hello', protocol: 1, revision: rights.revision }));
  const leaveTopic = hub.join(topic, subscriber);

  const answerPing = async (after: number | undefined) => {
    if (isBehind(after)) hub.bring(topic, subscriber);
    else if (isHealDue()) hub.check(topic);
    line.send(frameOf({ type: 'pong', revision: subscriber.after }));
    if (isSeenDue()) await access.visitorSeen(rights);
  };
  const refuse = (about: string) => line.send(frameOf({ type: 'refused', topic: about, code: 'not_found' }));
  const handle = async (frame: ClientFrame): Promise<void> => {
    if (frame.type === 'ping') return answerPing(frame.after);
    if (frame.type === 'typing') {
      if (frame.conversationId !== rights.conversationId) refuse(`conversation:${frame.conversationId}`);
      else if (isTypingDue()) bus.publish([{ kind: 'typing', topic, who: 'visitor', name: null, at: now() }]);
      return;
    }
    if (frame.topic !== topic) refuse(frame.topic);
  };
  return {
    userId: null,
    loginId: null,
    handle,
    recheck: async () => typeof (await access.findVisitorSeat(hello.token, rights.conversationId)) === 'object',
    concerns: () => false,
    relieve: () => hub.bring(topic, subscriber),
    leave: async () => {
      leaveTopic();
      await access.visitorClosed(rights);
    },
  };
};
