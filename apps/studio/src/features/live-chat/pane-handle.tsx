import { useRef } from 'react';
import classes from './live-chat.module.css';

interface PaneHandleProps {
  readonly label: string;
  readonly width: number;
  /** 1 where the pane is left of the handle, -1 where it is right of it. */
  readonly direction: 1 | -1;
  readonly onWidth: (width: number) => void;
}

const narrowestPx = 220;
const widestPx = 560;
const keyStepPx = 16;

const clamp = (width: number): number => Math.min(widestPx, Math.max(narrowestPx, Math.round(width)));

/** The line between two panes: dragged, or moved by the arrow keys. */
export const PaneHandle = ({ label, width, direction, onWidth }: PaneHandleProps) => {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <div
      className={classes.handle}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowestPx}
      aria-valuemax={widestPx}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (from.current === null) return;
        onWidth(clamp(from.current.width + direction * (event.clientX - from.current.x)));
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -keyStepPx, ArrowRight: keyStepPx }[event.key];
        if (step !== undefined) onWidth(clamp(width + direction * step));
      }}
    />
  );
};
