import { closeCodes } from '@baton/core/live/frames';
import type { Bus, BusEvent } from './bus.ts';
import type { LiveSocket } from './live-socket.ts';

const tendMs = 1000;
/** Rights are asked again this often even if nothing was told of them. */
const recheckTicks = 30;
/** What a member is told when their role, their bots or their membership change. */
const rightsMayChange: ReadonlySet<string> = new Set(['bots', 'presence']);

/** All live sockets of the process: tends them, and closes those whose login or membership ended (B16, B45). */
export const makeLiveSockets = (bus: Bus) => {
  const sockets = new Set<LiveSocket>();
  let tick = 0;
  const hear = (event: BusEvent) => {
    if (event.kind === 'resync') for (const socket of sockets) socket.recheck();
    if (event.kind === 'login-ended') {
      for (const socket of sockets) {
        if (socket.isOfLogin(event.userId, event.loginId)) socket.shut(closeCodes.notSignedIn, 'signed out');
      }
    }
    if (event.kind === 'rights-changed') {
      for (const socket of sockets) {
        if (socket.isOfLogin(event.userId, null)) socket.shut(closeCodes.restart, 'other rights');
      }
    }
    if (event.kind === 'wake' && event.topic.startsWith('member:') && rightsMayChange.has(event.what)) {
      for (const socket of sockets) if (socket.concerns(event.topic)) socket.recheck();
    }
  };
  const stopListening = bus.listen(hear);
  const timer = setInterval(() => {
    tick += 1;
    let place = 0;
    for (const socket of sockets) {
      socket.tend();
      place += 1;
      if ((tick + place) % recheckTicks === 0) socket.recheck();
    }
  }, tendMs);
  timer.unref();
  const leaving = new Set<Promise<void>>();
  return {
    add: (socket: LiveSocket) => sockets.add(socket),
    remove: (socket: LiveSocket) => {
      sockets.delete(socket);
      const left: Promise<void> = socket.ended().finally(() => leaving.delete(left));
      leaving.add(left);
    },
    get count() {
      return sockets.size;
    },
    /** Asks every client to come back with jitter (B4), and waits until what their leaving writes is written. */
    close: async () => {
      clearInterval(timer);
      stopListening();
      for (const socket of sockets) socket.shut(closeCodes.restart, 'restart');
      await Promise.all(leaving);
    },
  };
};
export type LiveSockets = ReturnType<typeof makeLiveSockets>;
