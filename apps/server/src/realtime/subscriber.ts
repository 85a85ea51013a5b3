import type { WorkspaceId } from '@baton/core/ids';

/** Whose view of a conversation a socket gets. */
export type Audience = 'visitor' | 'member';

/** One socket on one topic. `after` is the last revision that was sent; the hub alone changes it. */
export interface Subscriber {
  readonly audience: Audience;
  /** Every subscriber of a topic is of its workspace. */
  readonly workspaceId: WorkspaceId;
  after: number;
  /** Sends a frame made once for many. False: the line is full, the frame was not taken (reliability.md, B13). */
  send(frame: Buffer): boolean;
  /** Whether the line takes more now. */
  hasRoom(): boolean;
}

export const frameOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
