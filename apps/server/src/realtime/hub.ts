import type { ServerFrame } from '@baton/core/live/frames';
import type { Bus, BusEvent, BusMessage } from './bus.ts';
import { makeChangeTeller } from './change-teller.ts';
import { makePageTeller, type ReadPages } from './page-teller.ts';
import { frameOf, type Subscriber } from './subscriber.ts';
import { makeTopicMap } from './topic-map.ts';

/** A typing sign that took longer than this to arrive is over already (product.md section 7). */
const typingFadeMs = 6000;

interface HubOptions {
  readonly bus: Bus;
  readonly readPages: ReadPages;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const sendTo = (
  subscribers: ReadonlySet<Subscriber>,
  audiences: readonly Subscriber['audience'][],
  frame: ServerFrame<unknown>,
) => {
  const bytes = frameOf(frame);
  for (const subscriber of subscribers) if (audiences.includes(subscriber.audience)) subscriber.send(bytes);
};

const tellTyping = (
  subscribers: ReadonlySet<Subscriber>,
  { at, topic, who, name }: Extract<BusMessage, { kind: 'typing' }>,
  now: number,
) => {
  if (now - at > typingFadeMs) return;
  sendTo(subscribers, who === 'agent' ? ['visitor', 'member'] : ['member'], { type: 'typing', topic, who, name });
};

/**
 * Brings what the bus tells to the sockets of this process. A wake-up of a conversation makes the hub read the log once,
 * whatever the number of sockets; any other change is told as a hint, at most a few times a second per list.
 */
export const makeHub = ({ bus, readPages, now, onError }: HubOptions) => {
  const topics = makeTopicMap<Subscriber>();
  const pages = makePageTeller({ subscribersOf: topics.of, readPages, onError });
  const changes = makeChangeTeller(topics.of);

  const wake = (topic: string, what: Extract<BusMessage, { kind: 'wake' }>['what'], revision: number | null) => {
    if (topics.of(topic).size === 0) return;
    if (topic.startsWith('conversation:') && what === 'conversation') pages.wake(topic, revision);
    else changes.tell(topic, what);
  };
  /** After a gap every page is read again and every list is called changed. */
  const resync = () => {
    for (const topic of topics.names()) {
      if (topic.startsWith('conversation:')) pages.wake(topic, null);
      else changes.tellAll(topic);
    }
  };
  const hear = (event: BusEvent) => {
    if (event.kind === 'resync') resync();
    if (event.kind === 'wake') wake(event.topic, event.what, event.revision);
    if (event.kind === 'typing') tellTyping(topics.of(event.topic), event, now());
    if (event.kind === 'presence') {
      const { topic, isConnected } = event;
      sendTo(topics.of(topic), ['member'], { type: 'presence', topic, isConnected });
    }
  };
  const stopListening = bus.listen(hear);
  return {
    /**
     * Puts a socket on a topic. A conversation's page after `subscriber.after` is sent at once; lists are called changed
     * once, because they were read before. Returns what ends it.
     */
    join: (topic: string, subscriber: Subscriber): (() => void) => {
      topics.add(topic, subscriber);
      if (topic.startsWith('conversation:')) pages.bring(topic, subscriber);
      else changes.welcome(topic, subscriber);
      return () => {
        topics.remove(topic, subscriber);
        pages.forget(subscriber);
      };
    },
    /** Sends what the socket has not got: after a full line has room again, or when it tells an older revision. */
    bring: (topic: string, subscriber: Subscriber) => pages.bring(topic, subscriber),
    /** The first subscriber of each topic that begins so; every subscriber of a topic is of its workspace. */
    firstOf: topics.firstOf,
    /** Tells the sockets of this process alone: what the clock changes, every process sees by itself. */
    tell: changes.tell,
    /** Reads the log although nothing was told, and sends only what is new. */
    check: (topic: string) => pages.wake(topic, null),
    get topicCount() {
      return topics.size;
    },
    close: () => {
      stopListening();
      changes.close();
    },
  };
};
export type Hub = ReturnType<typeof makeHub>;
