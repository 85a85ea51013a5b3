import type { BusEvent } from './bus.ts';

/** The listeners of one process; one that throws is reported and does not keep the news from the others. */
export const makeListeners = (onError: (error: unknown) => void) => {
  const listeners = new Set<(event: BusEvent) => void>();
  const tell = (listener: (event: BusEvent) => void, event: BusEvent) => {
    try {
      listener(event);
    } catch (error) {
      onError(error);
    }
  };
  return {
    listen: (listener: (event: BusEvent) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tellAll: (events: readonly BusEvent[]) => {
      for (const event of events) for (const listener of listeners) tell(listener, event);
    },
  };
};
