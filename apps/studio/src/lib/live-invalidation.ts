import { useEffect } from 'react';
import { liveSocket } from './live.ts';
import type { TopicFrame } from './server-frame.ts';
import { queryClient, trpc } from './trpc.ts';

type Change = Extract<TopicFrame, { type: 'changed' }>['what'];

const keysOf: Record<Change, () => readonly (readonly unknown[])[]> = {
  handovers: () => [trpc.handover.pathKey(), trpc.dashboard.pathKey(), trpc.bot.list.pathKey()],
  conversation: () => [trpc.handover.pathKey(), trpc.conversation.get.pathKey(), trpc.dashboard.pathKey()],
  support: () => [trpc.support.pathKey(), trpc.dashboard.pathKey(), trpc.bot.list.pathKey()],
  presence: () => [trpc.member.pathKey(), trpc.session.pathKey(), trpc.handover.pathKey()],
  bots: () => [trpc.bot.pathKey(), trpc.dashboard.pathKey(), trpc.version.pathKey()],
  draft: () => [],
};

const waiting = new Set<Change>();
let timer: ReturnType<typeof setTimeout> | null = null;

const flush = (): void => {
  timer = null;
  const keys = [...waiting].flatMap((what) => keysOf[what]());
  waiting.clear();
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
};

/** Reads again what a wake-up says has changed; many at once are one reading. */
export const invalidateFor = (what: Change): void => {
  waiting.add(what);
  timer ??= setTimeout(flush, 120);
};

/** Keeps the lists of these topics (`bot:…`, `member:…`) true while mounted. */
export const useLiveLists = (topics: readonly string[]): void => {
  const joined = topics.join(' ');
  useEffect(() => {
    const onFrame = (frame: TopicFrame): void => {
      if (frame.type === 'changed') invalidateFor(frame.what);
    };
    const ends = joined
      .split(' ')
      .filter((topic) => topic !== '')
      .map((topic) => liveSocket.subscribe(topic, { after: () => 0, onFrame }));
    return () => {
      for (const end of ends) end();
    };
  }, [joined]);
};

/** After a lost line the lists may have missed wake-ups: they are read again when it is back. */
export const invalidateAfterReconnect = (): (() => void) => {
  let wasLost = false;
  return liveSocket.watch(() => {
    if (liveSocket.status === 'lost') wasLost = true;
    if (liveSocket.status !== 'open' || !wasLost) return;
    wasLost = false;
    void queryClient.invalidateQueries();
  });
};
