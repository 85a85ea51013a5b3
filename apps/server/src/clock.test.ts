import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeClock } from './clock.ts';

describe('clock', () => {
  it('[B17] shifts by the offset in the file, both ways', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'baton-clock-')), 'offset');
    const clock = makeClock(file);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
    writeFileSync(file, '90000000\n');
    await vi.waitFor(() => expect(clock.now() - Date.now()).toBeGreaterThan(89_990_000));
    writeFileSync(file, '-3600000');
    await vi.waitFor(() => expect(clock.now() - Date.now()).toBeLessThan(-3_590_000));
  });
});
