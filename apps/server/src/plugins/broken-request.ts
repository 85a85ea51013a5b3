import type { Socket } from 'node:net';
import { refusalText, type Refusal } from '@baton/core/refusals';

type Broken = { readonly status: string; readonly refusal: Refusal };

/** What Node's parser refuses, by its code; all else is no HTTP. */
const brokenByCode: Readonly<Record<string, Broken>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    refusal: { code: 'too_large', limit: '16 KiB of headers' },
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    refusal: { code: 'invalid_input', message: 'The request took too long to arrive.' },
  },
};
const noHttp: Broken = {
  status: '400 Bad Request',
  refusal: { code: 'invalid_input', message: 'The request could not be read.' },
};

/** Answers what is no request at all in the one shape of errors, and hangs up (reliability.md, B72). */
export const answerBrokenRequest = (error: { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, refusal } = brokenByCode[error.code ?? ''] ?? noHttp;
  const body = JSON.stringify({ error: { code: refusal.code, message: refusalText(refusal) } });
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};
