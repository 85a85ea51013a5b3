import type { Bus } from './bus.ts';
import { makeListeners } from './listeners.ts';

/** The bus of processes that are one: what is published is heard at once. `rooms` of the same object hear each other. */
export const makeMemoryBus = (
  onError: (error: unknown) => void,
  room: Set<ReturnType<typeof makeListeners>> = new Set(),
): Bus => {
  const listeners = makeListeners(onError);
  room.add(listeners);
  return {
    publish: (messages) => {
      for (const others of room) others.tellAll(messages);
    },
    listen: listeners.listen,
    ready: Promise.resolve(),
    close: async () => {
      room.delete(listeners);
    },
  };
};
