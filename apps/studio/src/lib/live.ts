import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { LiveSocket, type LiveStatus } from './live-socket.ts';
import type { TopicFrame } from './server-frame.ts';

const liveUrl = (): string => new URL('/api/v1/live', window.location.href.replace(/^http/u, 'ws')).href;

/** The socket of this page. */
export const liveSocket = new LiveSocket({
  open: ({ onOpen, onMessage, onClose }) => {
    const socket = new WebSocket(liveUrl());
    socket.addEventListener('open', onOpen);
    socket.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data));
    socket.addEventListener('close', (event) => onClose(event.code));
    return socket;
  },
  random: () => Math.random(),
});

window.addEventListener('online', () => liveSocket.hurry());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') liveSocket.hurry();
});

export const useLiveStatus = (): LiveStatus =>
  useSyncExternalStore(
    (watcher) => liveSocket.watch(watcher),
    () => liveSocket.status,
  );

const noRevision = (): number => 0;

/** Hears the frames of a topic while mounted; `after` tells the revision that is held, at each (re)connection. */
export const useLiveTopic = (
  topic: string | null,
  onFrame: (frame: TopicFrame) => void,
  after: () => number = noRevision,
): void => {
  const handle = useEffectEvent(onFrame);
  const held = useEffectEvent(after);
  useEffect(() => {
    if (topic === null) return undefined;
    return liveSocket.subscribe(topic, { after: () => held(), onFrame: (frame) => handle(frame) });
  }, [topic]);
};
