import { useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const nearEndPx = 80;

const isAtEnd = (element: HTMLElement): boolean =>
  element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;

interface Staying {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Messages that came while one reads further up. */
  readonly newCount: number;
  readonly goToEnd: () => void;
  readonly onScroll: () => void;
}

/**
 * Follows the end of a transcript while one is there, and stays where one reads otherwise (design.md, The transcript).
 * `lastSeq` is the newest line's number; `ownCount` counts what the reader sends, which always leads to the end.
 */
export const useStayWhereOneReads = (lastSeq: number, ownCount: number): Staying => {
  const ref = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const [seenSeq, setSeenSeq] = useState(0);
  const goToEnd = () => {
    const element = ref.current;
    if (element === null) return;
    element.scrollTop = element.scrollHeight;
    wasAtEnd.current = true;
    setSeenSeq(lastSeq);
  };
  const follow = useEffectEvent((isOwn: boolean) => {
    if (isOwn || wasAtEnd.current) goToEnd();
  });
  useLayoutEffect(() => follow(false), [lastSeq]);
  useLayoutEffect(() => follow(ownCount > 0), [ownCount]);
  const onScroll = () => {
    const element = ref.current;
    if (element === null) return;
    wasAtEnd.current = isAtEnd(element);
    if (wasAtEnd.current && seenSeq !== lastSeq) setSeenSeq(lastSeq);
  };
  return { ref, newCount: Math.max(0, lastSeq - seenSeq), goToEnd, onScroll };
};
