import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

const nearEndPx = 48;

/**
 * Keeps the reader where they are: at the end the list follows, further up it stays and counts what came.
 * `count` is the number of rows; `height` changes whenever something grew (typing, choices).
 */
export const useStayInPlace = (count: number, height: unknown) => {
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const seen = useRef(count);
  const [missed, setMissed] = useState(0);

  const toEnd = useCallback(() => {
    const element = list.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
    isAtEnd.current = true;
    seen.current = count;
    setMissed(0);
  }, [count]);

  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
    else setMissed(Math.max(0, count - seen.current));
  }, [count, height, toEnd]);

  const onScroll = () => {
    const element = list.current;
    if (element === null) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
    if (!isAtEnd.current) return;
    seen.current = count;
    setMissed(0);
  };

  return { list, missed, onScroll, toEnd };
};
