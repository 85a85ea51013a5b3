import { describe, expect, it } from 'vitest';
import { cpuMsOf } from '@baton/testkit/cpu-ms-of';
import { emailAddressOf } from './email-address.ts';

describe('emailAddressOf', () => {
  it.each([
    ['ann@example.com', 'ann@example.com'],
    ['  Ann.Lee+shop@sub.example.co.uk \n', 'Ann.Lee+shop@sub.example.co.uk'],
    ["o'neil@example.ie", "o'neil@example.ie"],
    ['jörg@müller.de', 'jörg@müller.de'],
    ['a@b.co', 'a@b.co'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
    ['', null],
    ['ann', null],
    ['ann@', null],
    ['@example.com', null],
    ['ann@example', null],
    ['ann@example.c', null],
    ['ann@@example.com', null],
    ['ann lee@example.com', null],
    ['ann@exam ple.com', null],
    ['.ann@example.com', null],
    ['ann.@example.com', null],
    ['an..n@example.com', null],
    ['ann@-example.com', null],
    ['ann@example-.com', null],
    ['ann@example..com', null],
    ['my address is ann@example.com', null],
    ['<ann@example.com>', null],
    ['ann@example.com,bob@example.com', null],
    ['ann@example.com\nbcc: x@y.zz', null],
    [`${'a'.repeat(65)}@example.com`, null],
    [`a@${'b'.repeat(64)}.com`, null],
  ])('%j is %j', (text, address) => {
    expect(emailAddressOf(text)).toBe(address);
  });

  it.each([
    'a'.repeat(100_000),
    `${'a'.repeat(50_000)}@${'b'.repeat(50_000)}`,
    `${'a.'.repeat(50_000)}@b.co`,
    `a@${'b.'.repeat(50_000)}`,
    '@'.repeat(100_000),
    `${'a@'.repeat(50_000)}!`,
    `${' '.repeat(100_000)}x`,
  ])('[B66] answers at once for 100 KB of trouble (%#)', (text) => {
    expect(cpuMsOf(() => expect(emailAddressOf(text)).toBeNull())).toBeLessThan(100);
  });
});
