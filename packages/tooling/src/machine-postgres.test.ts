import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { trustsPostgres } from './machine-postgres.ts';

/** Something that answers whatever it hears with these bytes, or hangs up. */
async function knockAt(answer: Buffer | null): Promise<boolean> {
  const server = createServer((socket) => {
    socket.on('data', () => (answer ? socket.write(answer) : socket.destroy()));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    return await trustsPostgres('127.0.0.1', typeof address === 'object' && address ? address.port : 0);
  } finally {
    server.close();
  }
}

const authentication = (kind: number) => Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, kind]);

describe('trustsPostgres', () => {
  it('is true where PostgreSQL says "come in"', async () => {
    expect(await knockAt(authentication(0))).toBe(true);
  });

  it.each([
    ['a PostgreSQL that wants a password', authentication(10)],
    ['a PostgreSQL that refuses', Buffer.from('E\0\0\0\x10SFATAL\0C28000\0')],
    ['a web server', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['something that hangs up', null],
  ])('is false for %s', async (_, answer) => {
    expect(await knockAt(answer)).toBe(false);
  });

  it('is false where nothing listens', async () => {
    expect(await trustsPostgres('127.0.0.1', 1)).toBe(false);
  });
});
