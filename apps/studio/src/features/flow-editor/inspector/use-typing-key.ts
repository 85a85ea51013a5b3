import { useRef } from 'react';

const pauseMs = 1000;

/**
 * A merge key for what is typed into one block: it stays the same while the hands do not rest, so that a burst of typing
 * is one step of undo.
 */
export const useTypingKey = (blockId: string): (() => string) => {
  const burst = useRef({ count: 0, lastAt: -Infinity });
  return () => {
    const now = performance.now();
    const { count, lastAt } = burst.current;
    burst.current = { count: now - lastAt > pauseMs ? count + 1 : count, lastAt: now };
    return `typing ${blockId} ${burst.current.count}`;
  };
};
