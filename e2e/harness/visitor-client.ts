import { randomUUID } from 'node:crypto';
import type { VisitorContent } from '@baton/core/message/content';
import type {
  openConversationAnswerSchema,
  sendMessageAnswerSchema,
  ConversationPage,
  VisitorMessage,
} from '@baton/core/live/visitor-api';
import WebSocket from 'ws';
import type { z } from 'zod';
import { eventually } from './eventually.ts';
import { frameText } from './frame-text.ts';

type Opened = z.infer<typeof openConversationAnswerSchema>;
type Sent = z.infer<typeof sendMessageAnswerSchema>;

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

/** One call of the visitor API v1 over real HTTP; a broken line throws. */
const call = async <Body>(url: string, { method, path, token, body }: Call): Promise<Answered<Body>> => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
};

/** The words of a visitor's page of messages, for comparing. */
const wordsOf = (messages: readonly VisitorMessage[]): string[] =>
  messages.map(({ author, content }) => {
    if (content.type === 'text' || content.type === 'choices')
      return `${author.kind}: ${content.text.map((line) => line.map((span) => span.text).join('')).join('\n')}`;
    return content.type === 'choice'
      ? `${author.kind}: [${content.choices.map((choice) => choice.title).join(', ')}]`
      : `${author.kind}: ${content.text}`;
  });

/** A visitor as a program of their own: opens a conversation and speaks the public API. */
export const newVisitor = async (url: string, publicId: string, locale = 'en') => {
  const visitor = await call<{ visitorId: string; token: string }>(url, {
    method: 'POST',
    path: `/bots/${publicId}/visitors`,
    body: { clientId: randomUUID(), locale },
  });
  if (visitor.status !== 201) throw new Error(`no visitor: ${visitor.status} ${JSON.stringify(visitor.body)}`);
  const { token } = visitor.body;
  const opened = await call<Opened>(url, {
    method: 'POST',
    path: `/bots/${publicId}/conversations`,
    token,
    body: { clientId: randomUUID() },
  });
  if (opened.status !== 201) throw new Error(`no conversation: ${opened.status} ${JSON.stringify(opened.body)}`);
  const { conversationId } = opened.body;

  const send = (content: VisitorContent, clientId: string = randomUUID(), at = url) =>
    call<Sent>(at, {
      method: 'POST',
      path: `/conversations/${conversationId}/messages`,
      token,
      body: { clientId, content },
    });
  const page = async (after = 0, at = url): Promise<ConversationPage> =>
    (
      await call<ConversationPage>(at, {
        method: 'GET',
        path: `/conversations/${conversationId}/messages?after=${after}`,
        token,
      })
    ).body;

  return {
    token,
    conversationId,
    opened: opened.body,
    send,
    say: (text: string, clientId?: string) => send({ type: 'text', text }, clientId),
    /** Presses the button with this title, as the last page offers it. */
    async choose(title: string) {
      const { awaiting } = await page();
      const choice = awaiting?.kind === 'choices' ? awaiting.choices.find((each) => each.title === title) : undefined;
      if (choice === undefined) throw new Error(`no button "${title}": ${JSON.stringify(awaiting)}`);
      return send({ type: 'choice', choiceIds: [choice.id] });
    },
    page,
    words: async () => wordsOf((await page()).messages),
    untilWords: (what: string, holds: (words: string[]) => boolean) =>
      eventually(what, async () => {
        const words = wordsOf((await page()).messages);
        return holds(words) ? words : null;
      }),
  };
};
export type Visitor = Awaited<ReturnType<typeof newVisitor>>;

/** A live line of a visitor: the frames that arrived, in order. */
export const listen = async (url: string, visitor: Pick<Visitor, 'token' | 'conversationId'>, after: number) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`);
  const frames: Array<{ type: string; messages?: VisitorMessage[]; [key: string]: unknown }> = [];
  socket.on('message', (data) => frames.push(JSON.parse(frameText(data))));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const { token, conversationId } = visitor;
  socket.send(JSON.stringify({ type: 'hello', protocol: 1, token, conversationId, after }));
  return {
    frames,
    messages: () => frames.flatMap((frame) => frame.messages ?? []),
    closed,
    send: (frame: object) => socket.send(JSON.stringify(frame)),
    /** No close frame: the line is cut. */
    cut: () => socket.terminate(),
  };
};
