import type { BotProfile, ConversationPage, VisitorMessage } from '@baton/core/live/visitor-api';
import type { VisitorContent } from '@baton/core/message/content';

/** An answer that is not 2xx: `code` is the refusal's, `retryAfterMs` is set with 429. Status 0 is a line that broke. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number;

  constructor(status: number, code: string, retryAfterMs: number) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }

  /** Whether the same request may succeed later: a broken line, a busy or restarting server. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The answer to a message; `conversationId` is another one where the message began it, because the addressed one was over. */
export interface Sent extends ConversationPage {
  readonly conversationId: string;
  readonly message: VisitorMessage;
}

/** What a visitor may wish of people: *Talk to an agent*, or *Stop waiting*; the last part of the address. */
export type HandoverWish = 'handover' | 'handover/stop';

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

const codeOf = (answer: unknown): string => {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return 'unknown';
  const { error } = answer;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
};

/** The visitor API v1 of one server. Answers are trusted to be the schemas of core/live/visitor-api: the server is ours. */
export const visitorApiAt = (origin: string) => {
  // Taken now, so that a page that replaces `fetch` later changes nothing here.
  const send = globalThis.fetch.bind(globalThis);

  const request = async <Answer>({ method, path, token, body }: Request): Promise<Answer> => {
    const response = await send(`${origin}/api/v1${path}`, {
      method,
      credentials: 'omit',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new ApiFailure(0, 'no_line', 0);
    });
    const answer = await response.json().catch(() => null);
    if (response.ok) return answer;
    throw new ApiFailure(response.status, codeOf(answer), Number(response.headers.get('retry-after') ?? 1) * 1000);
  };

  return {
    botProfile: (publicId: string) => request<BotProfile>({ method: 'GET', path: `/bots/${publicId}` }),
    openVisitor: (publicId: string, body: { clientId: string; locale: string; page: string }) =>
      request<{ visitorId: string; token: string }>({ method: 'POST', path: `/bots/${publicId}/visitors`, body }),
    openConversation: (publicId: string, token: string, clientId: string) =>
      request<ConversationPage & { conversationId: string }>({
        method: 'POST',
        path: `/bots/${publicId}/conversations`,
        token,
        body: { clientId },
      }),
    sendMessage: (conversationId: string, token: string, body: { clientId: string; content: VisitorContent }) =>
      request<Sent>({
        method: 'POST',
        path: `/conversations/${conversationId}/messages`,
        token,
        body,
      }),
    commandHandover: (conversationId: string, token: string, body: { clientId: string; command: HandoverWish }) =>
      request<ConversationPage>({
        method: 'POST',
        path: `/conversations/${conversationId}/${body.command}`,
        token,
        body: { clientId: body.clientId },
      }),
    listAfter: (conversationId: string, token: string, after: number) =>
      request<ConversationPage>({
        method: 'GET',
        path: `/conversations/${conversationId}/messages?after=${after}`,
        token,
      }),
  };
};
export type VisitorApi = ReturnType<typeof visitorApiAt>;
