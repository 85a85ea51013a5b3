/** What a live socket needs of a WebSocket of `ws`. */
export interface RawSocket {
  readonly bufferedAmount: number;
  readonly readyState: number;
  send(data: Buffer, options: { binary: boolean }): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

/** What may wait in memory for one socket that does not read (reliability.md, B13). */
const fullAt = 1_048_576;
const openState = 1;
/** `close()` waits for the other end, which may be gone; this is how long it may take (libraries.md). */
const closingMs = 500;

/**
 * A socket whose waiting bytes are bounded: what does not fit is not taken, and whoever sent it sends again from the log
 * when there is room. A page is taken whole, so that one long page may pass the bound once.
 */
export const makeLiveLine = (socket: RawSocket) => {
  let isStarved = false;
  const hasRoom = () => socket.readyState === openState && socket.bufferedAmount < fullAt;
  return {
    hasRoom: () => {
      const has = hasRoom();
      isStarved ||= !has;
      return has;
    },
    send: (frame: Buffer): boolean => {
      if (!hasRoom()) {
        isStarved = true;
        return false;
      }
      socket.send(frame, { binary: false });
      return true;
    },
    /** True once after the line was full and has room again. */
    takeRelief: (): boolean => {
      if (!isStarved || !hasRoom()) return false;
      isStarved = false;
      return true;
    },
    close: (code: number, reason: string) => {
      socket.close(code, reason);
      setTimeout(() => socket.terminate(), closingMs).unref();
    },
    terminate: () => socket.terminate(),
  };
};
export type LiveLine = ReturnType<typeof makeLiveLine>;
