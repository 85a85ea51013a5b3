import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { makeLog } from './log.ts';

const written = (write: (log: ReturnType<typeof makeLog>) => void): string => {
  const stream = new PassThrough();
  write(makeLog('info', stream));
  return String(stream.read());
};

describe('log', () => {
  it('[B70] writes one line per event, whatever a name holds', () => {
    const lines = written((log) => log.info({ name: 'Ann\r\n{"level":60}\u001b[31m' }, 'joined\nforged'));
    expect(lines.trimEnd().split('\n')).toHaveLength(1);
    expect(lines).not.toContain('\u001b');
  });

  it('[B49] keeps tokens and the words of messages out', () => {
    const lines = written((log) =>
      log.info({ token: 'canary-1', request: { authorization: 'canary-2', text: 'canary-3' } }),
    );
    expect(lines).not.toContain('canary');
  });

  it('[B55] tells of an error what finds a bug, and nothing that a library hung on it', () => {
    const error = Object.assign(new Error('lost'), { code: '57P01', client: { password: 'canary' }, detail: 'canary' });
    const lines = written((log) => log.error({ err: error }, 'failed'));
    expect(JSON.parse(lines)).toMatchObject({ err: { type: 'Error', message: 'lost', code: '57P01' } });
    expect(lines).not.toContain('canary');
  });
});
