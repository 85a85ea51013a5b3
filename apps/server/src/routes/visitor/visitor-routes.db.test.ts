import { randomUUID } from 'node:crypto';
import {
  conversationPageSchema,
  errorAnswerSchema,
  openConversationAnswerSchema,
  openVisitorAnswerSchema,
  sendMessageAnswerSchema,
  supportAnswerSchema,
} from '@baton/core/live/visitor-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runServer, signInAs, type RunningServer } from '../../testing/running-server.ts';
import { openSession, openVisitor, request } from '../../testing/visitor-client.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

const text = (words: string) => ({ type: 'text', text: words });

describe('visitor API v1', () => {
  it('[B35] gives a visitor who asks again with the same client id the same answer', async () => {
    const body = { clientId: randomUUID(), locale: 'fr' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => openVisitor(server, body)));
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
  });

  it('makes a visitor, opens a conversation once, takes messages and lists them', async () => {
    const visitor = await openVisitor(server);
    expect(visitor.statusCode).toBe(201);
    openVisitorAnswerSchema.parse(visitor.json());
    const session = await openSession(server);
    expect(session.opened.statusCode).toBe(201);
    const opened = openConversationAnswerSchema.parse(session.opened.json());
    expect(opened.messages.map(({ seq }) => seq)).toEqual(opened.messages.map((_, index) => index + 1));
    const sent = await session.send('Hello there');
    expect(sent.statusCode).toBe(201);
    const answer = sendMessageAnswerSchema.parse(sent.json());
    expect(answer.message).toMatchObject({
      author: { kind: 'visitor' },
      content: { type: 'text', text: [[{ text: 'Hello there' }]] },
    });
    const page = conversationPageSchema.parse((await session.list(0)).json());
    expect(page.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: page.lastSeq }, (_, index) => index + 1));
    expect(page).toMatchObject({ lastSeq: answer.lastSeq, revision: answer.revision, control: answer.control });
    expect(conversationPageSchema.parse((await session.list(answer.revision)).json()).messages).toEqual([]);
  });

  it('returns the open conversation with 200 instead of another one', async () => {
    const session = await openSession(server);
    const again = await request(server, {
      method: 'POST',
      url: `/api/v1/bots/${server.publicId}/conversations`,
      headers: { authorization: `Bearer ${session.token}` },
      payload: { clientId: randomUUID() },
    });
    expect(again.statusCode).toBe(200);
    expect(again.json()).toMatchObject({ conversationId: session.conversationId });
  });

  it('[B35] answers one client id alike, four times in turn and fifty at once', async () => {
    const session = await openSession(server);
    const clientId = randomUUID();
    const first = await session.send('one', clientId);
    const inTurn = [await session.send('one', clientId), await session.send('other', clientId)];
    expect(inTurn.map(({ statusCode, body }) => [statusCode, body])).toEqual(inTurn.map(() => [200, first.body]));
    const parallel = randomUUID();
    const all = await Promise.all(Array.from({ length: 50 }, () => session.send('two', parallel)));
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
    expect(all.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(all.filter(({ statusCode }) => statusCode === 200)).toHaveLength(49);
    const page = conversationPageSchema.parse((await session.list(0)).json());
    expect(page.messages.filter((message) => message.clientId === parallel)).toHaveLength(1);
  });

  it('says whether support is online, and until when', async () => {
    const answer = await request(server, { method: 'GET', url: `/api/v1/bots/${server.publicId}/support` });
    expect(answer.statusCode).toBe(200);
    supportAnswerSchema.parse(answer.json());
  });

  it('documents every route of its own by OpenAPI 3.1', async () => {
    const answer = await request(server, { method: 'GET', url: '/api/v1/openapi.json' });
    const document = answer.json<{ openapi: string; paths: Record<string, object> }>();
    expect(document.openapi).toBe('3.1.0');
    expect(
      Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((one) => `${one} ${path}`)),
    ).toEqual([
      'get /api/v1/bots/{publicId}',
      'post /api/v1/bots/{publicId}/visitors',
      'post /api/v1/bots/{publicId}/conversations',
      'post /api/v1/conversations/{id}/messages',
      'get /api/v1/conversations/{id}/messages',
      'post /api/v1/conversations/{id}/handover',
      'post /api/v1/conversations/{id}/handover/stop',
      'get /api/v1/bots/{publicId}/support',
    ]);
  });

  it('[B51] may be called from any site, without cookies', async () => {
    const url = `/api/v1/bots/${server.publicId}/visitors`;
    const headers = {
      origin: 'https://shop.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const answer = await request(server, { method: 'OPTIONS', url, headers });
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });
});

describe('errors of the visitor API', () => {
  const expectError = (answer: { statusCode: number; json(): unknown }, status: number, code: string) => {
    expect([answer.statusCode, errorAnswerSchema.parse(answer.json()).error.code]).toEqual([status, code]);
  };

  it.each([
    ['broken', '{"clientId":', 400, 'invalid_input'],
    ['no object', '[]', 400, 'invalid_input'],
    ['nothing', '', 400, 'invalid_input'],
    ['no UUID', { clientId: 'x', content: text('a') }, 400, 'invalid_input'],
    ['a number as text', { clientId: randomUUID(), content: { type: 'text', text: 7 } }, 400, 'invalid_input'],
    [
      'an unknown kind',
      { clientId: randomUUID(), content: { type: 'system', event: 'resolved', text: 'x' } },
      400,
      'invalid_input',
    ],
    ['a list as content', { clientId: randomUUID(), content: [] }, 400, 'invalid_input'],
    ['U+0000', { clientId: randomUUID(), content: text('a\0b') }, 400, 'invalid_input'],
    [
      'a lone surrogate',
      `{"clientId":"${randomUUID()}","content":{"type":"text","text":"\\ud800"}}`,
      400,
      'invalid_input',
    ],
    ['an empty text', { clientId: randomUUID(), content: text('') }, 400, 'invalid_input'],
    ['128 KiB and a byte', { clientId: randomUUID(), content: text('x'.repeat(131_073)) }, 413, 'too_large'],
    ['more than 1 MiB', { clientId: randomUUID(), content: text('x'.repeat(1_100_000)) }, 413, 'too_large'],
  ])('[B25] [B72] answer a body that is %s', async (_what, body, status, code) => {
    const session = await openSession(server);
    expectError(await session.post(body), status, code);
  });

  it('[B69] do not touch hostile words: they come back byte for byte', async () => {
    const session = await openSession(server);
    const words = `'"<script>alert(1)</script>{{ contact.name }} \u202e\u200b e\u0301 👩🏽‍💻 ${'é'.repeat(1000)}`;
    const answer = sendMessageAnswerSchema.parse((await session.send(words)).json());
    expect(answer.message.content).toEqual({ type: 'text', text: [[{ text: words }]] });
  });

  it.each([
    ['none', {}],
    ['a forged one', { authorization: `Bearer ${'a'.repeat(43)}` }],
    ['alg none', { authorization: 'Bearer e30.e30.' }],
  ])('[B49] are 401 with %s for a token', async (_what, headers) => {
    const url = `/api/v1/bots/${server.publicId}/conversations`;
    expectError(
      await request(server, { method: 'POST', url, headers, payload: { clientId: randomUUID() } }),
      401,
      'not_signed_in',
    );
  });

  it('[B48] [B50] are 404 for another visitor’s conversation and for none, alike', async () => {
    const [one, two] = [await openSession(server), await openSession(server)];
    const get = (id: string) =>
      request(server, {
        method: 'GET',
        url: `/api/v1/conversations/${id}/messages?after=0`,
        headers: { authorization: `Bearer ${one.token}` },
      });
    const answers = [
      await get(two.conversationId),
      await get(`cnv_${'0'.repeat(26)}`),
      await get('nope'),
      await get('%00'),
    ];
    for (const answer of answers) expectError(answer, 404, 'not_found');
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it('[B49] are 403 for the token of another bot’s visitor', async () => {
    const session = await openSession(server);
    const made = await request(server, {
      method: 'POST',
      url: '/trpc/bot.create',
      headers: { origin: server.address, host: server.host, cookie: await signInAs(server, 'olivia') },
      payload: { name: 'Other shop' },
    });
    const { result } = made.json<{ result: { data: { publicId: string } } }>();
    const url = `/api/v1/bots/${result.data.publicId}/conversations`;
    const headers = { authorization: `Bearer ${session.token}` };
    expectError(
      await request(server, { method: 'POST', url, headers, payload: { clientId: randomUUID() } }),
      403,
      'forbidden',
    );
  });

  it.each([
    ['GET', '/api/v1/bots/%00/support', 404, 'not_found'],
    ['GET', '/api/v1/bots/%ed%a0%80/support', 404, 'not_found'],
    ['GET', `/api/v1/bots/${'a'.repeat(500)}/support`, 404, 'not_found'],
    ['GET', '/api/v1/live', 400, 'invalid_input'],
    ['PUT', '/api/v1/live', 404, 'not_found'],
    ['POST', '/api/v1/bots/%00/visitors', 404, 'not_found'],
  ] as const)('[B25] have their one shape at %s %s', async (method, url, status, code) => {
    const payload = method === 'POST' ? { clientId: randomUUID() } : undefined;
    expectError(await request(server, { method, url, ...(payload === undefined ? {} : { payload }) }), status, code);
  });

  it('are none for OPTIONS that is no preflight', async () => {
    const url = `/api/v1/bots/${server.publicId}/visitors`;
    expect((await request(server, { method: 'OPTIONS', url })).statusCode).toBe(204);
  });

  it('are 404 for an unknown bot and 400 for a revision that is none', async () => {
    expectError(await openVisitor({ ...server, publicId: 'nobody' }), 404, 'not_found');
    const session = await openSession(server);
    const url = `/api/v1/conversations/${session.conversationId}/messages?after=-1`;
    const headers = { authorization: `Bearer ${session.token}` };
    expectError(await request(server, { method: 'GET', url, headers }), 400, 'invalid_input');
  });

  it('[B76] say no-store, nosniff and nothing of the inside', async () => {
    const session = await openSession(server);
    for (const answer of [session.opened, await session.post('{'), await session.list(0)]) {
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      expect(answer.body).not.toMatch(/node_modules|\.ts:|select |at Object/u);
    }
  });
});

describe('limits of the visitor API', () => {
  it('[B71] are 20 messages in 10 s, counted once each, and 10 visitors an hour and address', async () => {
    const limited = await runServer(
      { LIMIT_MESSAGES_PER_10_S: '20', LIMIT_MESSAGES_PER_HOUR: '120', LIMIT_CONVERSATIONS_PER_HOUR: '10' },
      server.testDatabase,
    );
    const session = await openSession(limited);
    const repeated = randomUUID();
    const repeats = await Promise.all(Array.from({ length: 50 }, () => session.send('same', repeated)));
    expect(repeats.every(({ statusCode }) => statusCode < 300)).toBe(true);
    const more = [];
    for (let count = 0; count < 20; count += 1) more.push(await session.send(`${count}`));
    expect(more.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 19 }, () => 201), 429]);
    expect(Number(more.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    const visitors = [];
    for (let count = 0; count < 10; count += 1) visitors.push((await openVisitor(limited)).statusCode);
    expect(visitors).toEqual([...Array.from({ length: 9 }, () => 201), 429]);
    await limited.close();
  });
});
