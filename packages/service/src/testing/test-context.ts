import { createHash, randomBytes } from 'node:crypto';
import { blockRegistry } from '@baton/blocks/registry';
import { countingIds } from '@baton/blocks/testing/bot-builder';
import type { NewId } from '@baton/core/ids';
import type { WakeUp } from '@baton/core/live/wake-up';
import type { Database } from '@baton/db/database';
import { expressionTools } from '@baton/expression/tools';
import { makeProgramCache } from '../conversation/program-cache.ts';
import type { ServiceContext } from '../context.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  now(): number;
  set(instant: number): void;
  advance(ms: number): void;
}

const testClock = (start = 1_800_000_000_000): TestClock => {
  let now = start;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
    advance: (ms) => {
      now += ms;
    },
  };
};

export interface TestContext extends ServiceContext {
  readonly clock: TestClock;
  /** What was woken, oldest first. */
  readonly woken: WakeUp[];
}

const noAccounts = (): never => {
  throw new Error('Sign-in is no part of this test');
};

/** A service as the server composes it, on a database of the test, with a clock that the test moves. */
export const testContext = (db: Database, newId: NewId = countingIds()): TestContext => {
  const woken: WakeUp[] = [];
  return {
    db,
    clock: testClock(),
    newId,
    woken,
    wake: (wakeUps) => {
      woken.push(...wakeUps);
    },
    programs: makeProgramCache({ registry: blockRegistry }),
    tools: expressionTools,
    secrets: {
      newToken: () => randomBytes(32).toString('base64url'),
      visitorToken: (visitorId) => createHash('sha256').update(`visitor token ${visitorId}`).digest('base64url'),
      hashToken: (token) => createHash('sha256').update(token).digest('hex'),
    },
    accounts: {
      createAccount: noAccounts,
      findAccountByEmail: noAccounts,
      verifyPassword: noAccounts,
      closeLogins: noAccounts,
      closeSockets: noAccounts,
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
};
