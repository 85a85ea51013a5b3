import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { PendingMessage } from '../transcript/transcript-line.ts';
import { createOutbox } from './outbox.ts';
import { visitorApiAt } from './visitor-api.ts';

type Answer = (clientId: string, attempt: number) => { status: number; body: unknown } | 'cut';

const open: Array<() => void> = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

const readBody = async (request: AsyncIterable<Buffer>): Promise<{ clientId: string }> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
};

/** A far end of the network: notes what arrives and answers as told. */
const farEnd = async (answer: Answer) => {
  const arrived: string[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { clientId } = await readBody(request);
    arrived.push(clientId);
    const told = answer(clientId, arrived.filter((each) => each === clientId).length);
    if (told === 'cut') return void request.socket.destroy();
    response.writeHead(told.status, { 'content-type': 'application/json' }).end(JSON.stringify(told.body));
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => server.close());
  const { port }: AddressInfo = JSON.parse(JSON.stringify(server.address()));
  return { arrived, origin: `http://127.0.0.1:${port}` };
};

const pending = (clientId: string): PendingMessage => ({
  clientId,
  content: { type: 'text', text: clientId },
  text: clientId,
  state: 'sending',
  createdAt: 0,
});

const page = (clientId: string) => ({
  message: { clientId },
  messages: [],
  lastSeq: 0,
  revision: 0,
  control: 'bot',
  awaiting: null,
});

const run = async (answer: Answer, ids: string[]) => {
  const end = await farEnd(answer);
  let list = ids.map(pending);
  const done: string[] = [];
  const failed: string[] = [];
  const reopened: boolean[] = [];
  const settle = (clientId: string) => {
    list = list.filter((message) => message.clientId !== clientId);
  };
  const outbox = createOutbox({
    api: visitorApiAt(end.origin),
    conversation: async () => ({ conversationId: 'cnv_x', token: 't' }),
    reopen: async (isTokenDead) => void reopened.push(isTokenDead),
    onAnswer: () => {
      const first = list[0]?.clientId ?? '';
      done.push(first);
      settle(first);
    },
    onFailed: (clientId) => {
      failed.push(clientId);
      settle(clientId);
    },
    list: () => list,
  });
  outbox.flush();
  await expect.poll(() => list.length, { timeout: 8000 }).toBe(0);
  return { ...end, done, failed, reopened };
};

describe('the visitor’s outbox', () => {
  it('[B10] an answer cut off after the server took the message: sent again under the same client id, in order', async () => {
    const result = await run(
      (clientId, attempt) => (clientId === 'a' && attempt === 1 ? 'cut' : { status: 201, body: page(clientId) }),
      ['a', 'b'],
    );
    expect(result.arrived).toEqual(['a', 'a', 'b']);
    expect(result.done).toEqual(['a', 'b']);
  });

  it('[B5] keeps a message while the server answers 503, and sends it when it is back', async () => {
    const result = await run(
      (clientId, attempt) => (attempt < 3 ? { status: 503, body: {} } : { status: 201, body: page(clientId) }),
      ['a'],
    );
    expect(result.arrived).toEqual(['a', 'a', 'a']);
    expect(result.failed).toEqual([]);
  });

  it('says so when a message is really not sent, and goes on with the next', async () => {
    const refusal = { error: { code: 'too_large', message: '' } };
    const result = await run(
      (clientId) => (clientId === 'a' ? { status: 413, body: refusal } : { status: 201, body: page(clientId) }),
      ['a', 'b'],
    );
    expect(result.failed).toEqual(['a']);
    expect(result.done).toEqual(['b']);
  });

  it('opens the next conversation when this one was closed meanwhile, and loses nothing', async () => {
    const closed = { error: { code: 'conversation_closed', message: '' } };
    const result = await run(
      (clientId, attempt) => (attempt === 1 ? { status: 409, body: closed } : { status: 201, body: page(clientId) }),
      ['a'],
    );
    expect(result.reopened).toEqual([false]);
    expect(result.done).toEqual(['a']);
  });
});
