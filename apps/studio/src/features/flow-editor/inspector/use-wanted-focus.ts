import { useEffect, type RefObject } from 'react';
import { useCanvas, useCanvasStore } from '../canvas/canvas-store.ts';

const fields = 'input:not([type=hidden], [type=radio]), textarea, [contenteditable=true]';

/** Puts the caret into the first field once Enter was pressed on a card; the text editor may still be loading then. */
export const useWantedFocus = (body: RefObject<HTMLElement | null>): void => {
  const canvas = useCanvasStore();
  const isWanted = useCanvas((state) => state.isInspectorWanted);
  useEffect(() => {
    if (!isWanted) return undefined;
    let frame = 0;
    let left = 60;
    const tryIt = (): void => {
      const field = body.current?.querySelector<HTMLElement>(fields);
      field?.focus();
      left -= 1;
      if ((field === null || field === undefined) && left > 0) frame = requestAnimationFrame(tryIt);
      else canvas.getState().wantInspector(false);
    };
    tryIt();
    return () => cancelAnimationFrame(frame);
  }, [isWanted, canvas, body]);
};
