import { useSyncExternalStore } from 'react';
import { serverNow } from './server-clock.ts';

const listeners = new Set<() => void>();
let ticker: ReturnType<typeof setInterval> | null = null;
let now = serverNow();

const tick = (): void => {
  now = serverNow();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    now = serverNow();
    ticker = setInterval(tick, 1000);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && ticker !== null) clearInterval(ticker);
  };
};

/** The server's clock, once a second, from one timer for the whole page. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
