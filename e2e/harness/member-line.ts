import WebSocket from 'ws';
import { frameText } from './frame-text.ts';
import type { Member } from './member-client.ts';

/** A live line of a member, on these topics: the frames that arrived, in order, as an open page of the studio gets them. */
export const listenAsMember = async (url: string, { cookie }: Pick<Member, 'cookie'>, topics: readonly string[]) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, { headers: { cookie, origin: url } });
  const frames: { readonly type: string; readonly topic?: string; readonly what?: string }[] = [];
  socket.on('message', (data) => frames.push(JSON.parse(frameText(data))));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  socket.send(JSON.stringify({ type: 'hello', protocol: 1 }));
  for (const topic of topics) socket.send(JSON.stringify({ type: 'subscribe', topic, after: 0 }));
  return {
    /** What was called changed, in order. */
    changes: () => frames.flatMap(({ type, what }) => (type === 'changed' && what !== undefined ? [what] : [])),
    forget: () => {
      frames.length = 0;
    },
    cut: () => socket.terminate(),
  };
};
export type MemberLine = Awaited<ReturnType<typeof listenAsMember>>;
