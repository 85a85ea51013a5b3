import type { ClientFrame } from '@baton/core/live/frames';
import type { UserId } from '@baton/core/ids';
import type { Bus } from './bus.ts';
import type { Hub } from './hub.ts';
import type { LiveAccess } from './live-access.ts';
import type { LiveLine } from './live-line.ts';

/** What a socket may do after its hello. */
export interface Seat {
  /** null for a visitor. */
  readonly userId: UserId | null;
  readonly loginId: string | null;
  handle(frame: ClientFrame): Promise<void>;
  /** Whether the seat is still allowed; takes away the topics that are not. */
  recheck(): Promise<boolean>;
  /** Whether what is told on this topic may concern the rights of this seat. */
  concerns(topic: string): boolean;
  /** The line was full and has room again. */
  relieve(): void;
  leave(): Promise<void>;
}

export interface SeatOptions {
  readonly line: LiveLine;
  readonly hub: Hub;
  readonly bus: Bus;
  readonly access: LiveAccess;
  readonly now: () => number;
}

/** Says once in `everyMs` that it is time again. */
export const makePace = (now: () => number, everyMs: number) => {
  let last = -Infinity;
  return (): boolean => {
    const isDue = Math.abs(now() - last) >= everyMs;
    if (isDue) last = now();
    return isDue;
  };
};
