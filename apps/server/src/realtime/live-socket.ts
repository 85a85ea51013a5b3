import { clientFrameSchema, closeCodes, helloFrameSchema } from '@baton/core/live/frames';
import type { z } from 'zod';
import type { RequestLogin } from '../identity/login-of-request.ts';
import { makeLiveLine, type LiveLine, type RawSocket } from './live-line.ts';
import { openMemberSeat } from './member-seat.ts';
import type { Seat, SeatOptions } from './seat.ts';
import { frameOf } from './subscriber.ts';
import { openVisitorSeat } from './visitor-seat.ts';

export interface LiveSocketOptions extends Omit<SeatOptions, 'line'> {
  /** The login of the upgrade's cookie; called only for a member's hello from a page of ours, else `foreign-origin`. */
  readonly login: () => Promise<RequestLogin | 'foreign-origin' | null>;
  readonly onError: (error: unknown) => void;
}

/** A client pings every 10 s; two missed pings, and a little for the way (decisions.md, live protocol). */
const silentMs = 25_000;
const helloMs = 5000;
const framesPerSecond = 20;
/** A hello, whose token has at most 200 characters, is the longest frame. */
export const longestFrame = 4096;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Counts the frames of the last second. */
const makeFrameCount = () => {
  let times: number[] = [];
  return (): boolean => {
    const now = performance.now();
    times = [...times.filter((time) => now - time < 1000), now];
    return times.length > framesPerSecond;
  };
};

/** The seat that a hello is entitled to, or the code to close with. */
const sit = async (
  hello: z.infer<typeof helloFrameSchema>,
  line: LiveLine,
  options: LiveSocketOptions,
): Promise<Seat | number> => {
  const seatOptions = { ...options, line };
  if ('token' in hello) {
    const { token, conversationId, after } = hello;
    const rights = await options.access.findVisitorSeat(token, conversationId);
    if (rights === 'unknown-token') return closeCodes.notSignedIn;
    return rights === 'not-theirs' ? closeCodes.forbidden : openVisitorSeat(seatOptions, { rights, token, after });
  }
  const login = await options.login();
  if (login === 'foreign-origin') return closeCodes.forbidden;
  if (login === null) return closeCodes.notSignedIn;
  return (await openMemberSeat(seatOptions, login)) ?? closeCodes.forbidden;
};

const isOfLogin = (seat: Seat | null, userId: string, loginId: string | null): boolean =>
  seat?.userId === userId && (loginId === null || seat.loginId === loginId);

/** A frame that fails is the client's to ask again when it is a subscription; a lost sign of life costs nobody the line (B5). */
const obey = async (
  seat: Seat,
  text: string,
  { line, onError }: { readonly line: LiveLine; readonly onError: (error: unknown) => void },
): Promise<void> => {
  const frame = clientFrameSchema.safeParse(parseJson(text));
  if (!frame.success) {
    line.send(frameOf({ type: 'refused', topic: null, code: 'invalid_input' }));
    return;
  }
  const handled = seat.handle(frame.data);
  await (frame.data.type === 'subscribe' ? handled : handled.catch(onError));
};

/**
 * One live socket: hello first, then frames one after the other, each with its own check. Lives until the other end is
 * silent, sends too much, or may no longer be here. Times here are of the machine's steady clock: they measure the line.
 */
export const openLiveSocket = (socket: RawSocket, options: LiveSocketOptions) => {
  const { onError } = options;
  const line = makeLiveLine(socket);
  const isTooMany = makeFrameCount();
  const openedAt = performance.now();
  let heardAt = openedAt;
  let seat: Seat | null = null;
  let isClosed = false;
  let work: Promise<void> = Promise.resolve();

  const shut = (code: number, reason: string) => {
    if (isClosed) return;
    isClosed = true;
    line.close(code, reason);
  };
  const greet = async (text: string) => {
    const hello = helloFrameSchema.safeParse(parseJson(text));
    const opened = hello.success ? await sit(hello.data, line, options) : closeCodes.forbidden;
    if (typeof opened === 'number') shut(opened, 'not allowed');
    else if (isClosed) await opened.leave();
    else seat = opened;
  };
  const take = async (text: string) => {
    if (!isClosed) await (seat === null ? greet(text) : obey(seat, text, { line, onError }));
  };
  /** The client does not have what it asked for: it comes back and asks again. */
  const fail = (error: unknown) => {
    onError(error);
    shut(closeCodes.restart, 'come back');
  };
  const recheck = async () => {
    if (!isClosed && (await seat?.recheck()) === false) shut(closeCodes.forbidden, 'forbidden');
  };
  return {
    receive: (text: string) => {
      heardAt = performance.now();
      if (isTooMany()) shut(closeCodes.tooMany, 'too many frames');
      else work = work.then(() => take(text)).catch(fail);
    },
    /** The line is closed, by whichever end. */
    ended: () => {
      isClosed = true;
      work = work.then(() => seat?.leave()).catch(onError);
      return work;
    },
    /** Looks after the line, about once a second. */
    tend: () => {
      const now = performance.now();
      if (now - heardAt > silentMs) line.terminate();
      if (seat === null && now - openedAt > helloMs) shut(closeCodes.helloTimeout, 'hello came too late');
      if (seat !== null && line.takeRelief()) seat.relieve();
    },
    recheck: () => {
      work = work.then(recheck).catch(onError);
    },
    concerns: (topic: string) => seat?.concerns(topic) ?? false,
    isOfLogin: (userId: string, loginId: string | null) => isOfLogin(seat, userId, loginId),
    shut,
  };
};
export type LiveSocket = ReturnType<typeof openLiveSocket>;
