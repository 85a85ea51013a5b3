import { randomUUID } from 'node:crypto';
import type { InjectOptions, Response } from 'light-my-request';
import type { RunningServer } from './running-server.ts';

interface VisitorSession {
  readonly token: string;
  readonly conversationId: string;
  readonly opened: Response;
  post(body: unknown): Promise<Response>;
  send(text: string, clientId?: string): Promise<Response>;
  list(after: number): Promise<Response>;
}

export const request = (server: RunningServer, options: InjectOptions): Promise<Response> => server.app.inject(options);

export const openVisitor = (server: RunningServer, body: object = { clientId: randomUUID() }): Promise<Response> =>
  request(server, { method: 'POST', url: `/api/v1/bots/${server.publicId}/visitors`, payload: body });

/** A visitor of the demo bot with an open conversation, over the public API only. */
export const openSession = async (server: RunningServer): Promise<VisitorSession> => {
  const { token } = (await openVisitor(server)).json<{ token: string }>();
  const headers = { authorization: `Bearer ${token}` };
  const url = `/api/v1/bots/${server.publicId}/conversations`;
  const opened = await request(server, { method: 'POST', url, headers, payload: { clientId: randomUUID() } });
  const { conversationId } = opened.json<{ conversationId: string }>();
  const messages = `/api/v1/conversations/${conversationId}/messages`;
  const post = (body: unknown) =>
    request(server, {
      method: 'POST',
      url: messages,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    token,
    conversationId,
    opened,
    post,
    send: (text, clientId = randomUUID()) => post({ clientId, content: { type: 'text', text } }),
    list: (after) => request(server, { method: 'GET', url: `${messages}?after=${after}`, headers }),
  };
};
