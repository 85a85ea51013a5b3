import { blockRegistry } from '@baton/blocks/registry';
import type { WakeUp } from '@baton/core/live/wake-up';
import type { Database } from '@baton/db/database';
import { expressionTools } from '@baton/expression/tools';
import { createHash } from 'node:crypto';
import type { ServiceContext } from '../../context.ts';
import { makeProgramCache } from '../../conversation/program-cache.ts';
import { countingIds } from './counting-ids.ts';
import { makeTestAccounts, type TestAccounts } from './test-accounts.ts';

/** A Monday at 10:00 in Paris. */
export const testStart = 1_700_470_800_000;

/** A process as use cases see it, on a real database, with a clock that the test moves. */
export interface TestService extends ServiceContext {
  readonly accounts: TestAccounts;
  readonly clock: { now(): number; set(at: number): void; advance(ms: number): void };
  readonly wakes: WakeUp[];
}

const testClock = () => {
  let at = testStart;
  return {
    now: () => at,
    set: (instant: number) => {
      at = instant;
    },
    advance: (ms: number) => {
      at += ms;
    },
  };
};

export const makeTestService = (db: Database): TestService => {
  const newId = countingIds();
  const wakes: WakeUp[] = [];
  let tokens = 0;
  const ignore = () => undefined;
  return {
    db,
    newId,
    wakes,
    clock: testClock(),
    wake: (wakeUps) => {
      wakes.push(...wakeUps);
    },
    programs: makeProgramCache({ registry: blockRegistry }),
    tools: expressionTools,
    secrets: {
      newToken: () => {
        tokens += 1;
        return `token-${tokens}`;
      },
      visitorToken: (visitorId) => `token-of-${visitorId}`,
      hashToken: (token) => createHash('sha256').update(token).digest('base64url'),
    },
    accounts: makeTestAccounts(db, newId),
    log: { info: ignore, warn: ignore, error: ignore },
  };
};
