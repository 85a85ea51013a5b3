import { randomUUID } from 'node:crypto';
import { botProfileSchema, errorAnswerSchema, openConversationAnswerSchema } from '@baton/core/live/visitor-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runServer, type RunningServer } from '../../testing/running-server.ts';
import { openSession, request } from '../../testing/visitor-client.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

type Session = Awaited<ReturnType<typeof openSession>>;

const command = (session: Session, path: 'handover' | 'handover/stop', clientId: string = randomUUID()) =>
  request(server, {
    method: 'POST',
    url: `/api/v1/conversations/${session.conversationId}/${path}`,
    headers: { authorization: `Bearer ${session.token}` },
    payload: { clientId },
  });

describe('the visitor’s half of a handover', () => {
  it('[002-03] says of a bot what anyone may know', async () => {
    const answer = await request(server, { method: 'GET', url: `/api/v1/bots/${server.publicId}` });
    expect(botProfileSchema.parse(answer.json())).toMatchObject({ mayRequestAgent: true });
    const absent = await request(server, { method: 'GET', url: '/api/v1/bots/nobody' });
    expect(absent.statusCode).toBe(404);
  });

  it('[B35] asks for an agent once per client id, waits, stops waiting, and the open question is asked again', async () => {
    const session = await openSession(server);
    const clientId = randomUUID();
    const asked = await command(session, 'handover', clientId);
    expect(asked.statusCode).toBe(201);
    expect(openConversationAnswerSchema.parse(asked.json()).control).toBe('queue');
    const again = await command(session, 'handover', clientId);
    expect([again.statusCode, again.body]).toEqual([200, asked.body]);

    const other = await command(session, 'handover');
    expect(other.statusCode).toBe(409);
    expect(errorAnswerSchema.parse(other.json()).error.code).toBe('handover_already_open');

    const stopped = await command(session, 'handover/stop');
    expect(stopped.statusCode).toBe(201);
    const page = openConversationAnswerSchema.parse(stopped.json());
    expect(page.control).toBe('bot');
    expect(page.messages.at(-1)?.author.kind).toBe('bot');
    expect(page.awaiting).not.toBeNull();
  });

  it('[B50] opens nothing of another visitor', async () => {
    const [mine, theirs] = [await openSession(server), await openSession(server)];
    const stolen = await command({ ...mine, conversationId: theirs.conversationId }, 'handover');
    expect(stolen.statusCode).toBe(404);
  });
});
