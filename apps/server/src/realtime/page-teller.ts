import type { WorkspaceId } from '@baton/core/ids';
import type { PageFrame } from '@baton/core/live/frames';
import { frameOf, type Audience, type Subscriber } from './subscriber.ts';

type PageBody = Omit<PageFrame<unknown>, 'type' | 'topic'>;

/** One page of a conversation as each audience may see it: the same messages, in the visitor's shape and in the staff's. */
export interface Pages {
  readonly visitor: PageBody;
  readonly member: PageBody;
}

/** Reads what is newer than a revision of a conversation's topic, oldest first; null when the conversation is gone. */
export type ReadPages = (
  of: { readonly workspaceId: WorkspaceId; readonly topic: string },
  after: number,
) => Promise<Pages | null>;

interface PageTellerOptions {
  readonly subscribersOf: (topic: string) => ReadonlySet<Subscriber>;
  readonly readPages: ReadPages;
  readonly onError: (error: unknown) => void;
}

/** How long to wait before a conversation is read again after the database failed. */
const retryMs = 1000;

/** Who waits for news after the same revision; they share one read and, per audience, one frame. */
const groupsOf = (subscribers: Iterable<Subscriber>): Map<number, Subscriber[]> => {
  const groups = new Map<number, Subscriber[]>();
  for (const subscriber of subscribers) {
    if (!subscriber.hasRoom()) continue;
    const group = groups.get(subscriber.after);
    if (group === undefined) groups.set(subscriber.after, [subscriber]);
    else group.push(subscriber);
  }
  return groups;
};

const sendPages = (topic: string, pages: Pages, group: readonly Subscriber[]): void => {
  const frames = new Map<Audience, Buffer>();
  const frameFor = (audience: Audience): Buffer => {
    const frame = frames.get(audience) ?? frameOf({ type: 'page', topic, ...pages[audience] });
    frames.set(audience, frame);
    return frame;
  };
  for (const subscriber of group) {
    if (subscriber.send(frameFor(subscriber.audience))) subscriber.after = pages[subscriber.audience].revision;
  }
};

/**
 * Reads conversations and sends their pages. Invariant: one reader per topic at a time; what happens during a read
 * causes exactly one more, so that a thousand wake-ups cost two reads and none is lost.
 */
export const makePageTeller = ({ subscribersOf, readPages, onError }: PageTellerOptions) => {
  /** Topics that are being read; true: something happened meanwhile. */
  const reading = new Map<string, boolean>();
  /** Sockets that want a page even if nothing is new. */
  const asking = new Set<Subscriber>();

  const tellGroup = async (topic: string, after: number, group: readonly Subscriber[]): Promise<boolean> => {
    const workspaceId = group[0]?.workspaceId;
    const pages = workspaceId === undefined ? null : await readPages({ workspaceId, topic }, after);
    if (pages === null) return false;
    const wanting = group.filter((subscriber) => pages.member.revision > after || asking.has(subscriber));
    for (const subscriber of wanting) asking.delete(subscriber);
    sendPages(topic, pages, wanting);
    return pages.member.hasMore && wanting.some((subscriber) => subscriber.after > after);
  };
  const run = async (topic: string) => {
    try {
      let isAgain = true;
      while (isAgain) {
        reading.set(topic, false);
        let hasMore = false;
        for (const [after, group] of groupsOf(subscribersOf(topic))) {
          hasMore = (await tellGroup(topic, after, group)) || hasMore;
        }
        isAgain = hasMore || reading.get(topic) === true;
      }
    } finally {
      reading.delete(topic);
    }
  };
  const start = (topic: string) => {
    if (reading.has(topic)) {
      reading.set(topic, true);
      return;
    }
    if (subscribersOf(topic).size === 0) return;
    run(topic).catch((error: unknown) => {
      onError(error);
      setTimeout(() => start(topic), retryMs).unref();
    });
  };
  return {
    /** Something of the conversation is new; `revision` null: it is not known what. */
    wake: (topic: string, revision: number | null) => {
      const isNews = [...subscribersOf(topic)].some((subscriber) => revision === null || subscriber.after < revision);
      if (isNews) start(topic);
    },
    /** Sends this socket the page after its revision, an empty one too. */
    bring: (topic: string, subscriber: Subscriber) => {
      asking.add(subscriber);
      start(topic);
    },
    forget: (subscriber: Subscriber) => {
      asking.delete(subscriber);
    },
  };
};
