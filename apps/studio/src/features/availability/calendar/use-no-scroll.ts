import { useEffect, useRef, type RefObject } from 'react';

/** Keeps the page from scrolling under a finger while `isHolding`; only a listener that is not passive can do so. */
export const useNoScroll = (element: RefObject<HTMLElement | null>, isHolding: () => boolean): void => {
  const latest = useRef(isHolding);
  useEffect(() => {
    latest.current = isHolding;
  });
  useEffect(() => {
    const { current } = element;
    const stop = (event: TouchEvent) => {
      if (event.cancelable && latest.current()) event.preventDefault();
    };
    current?.addEventListener('touchmove', stop, { passive: false });
    return () => current?.removeEventListener('touchmove', stop);
  }, [element]);
};
