import type { Clock } from '@baton/core/clock';
import type { Tools } from '@baton/core/engine/tools';
import type { NewId, VisitorId } from '@baton/core/ids';
import type { WakeUp } from '@baton/core/live/wake-up';
import type { Database } from '@baton/db/database';
import type { ProgramCache } from './conversation/program-cache.ts';
import type { Accounts } from './identity/accounts.ts';

/** Secrets of outside parties: visitor tokens, invites, set-up links. Only hashes are kept. */
export interface Secrets {
  /** 256 random bits in base64url. */
  newToken(): string;
  /** 256 bits in base64url that nobody can foretell; the same for the same visitor, so that a repeat gets the same answer. */
  visitorToken(visitorId: VisitorId): string;
  /** What is stored and looked up; the same for the same token. */
  hashToken(token: string): string;
}

/** Where a use case says what no answer can: structured, without message texts and secrets. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** Everything that use cases take from the process they run in; made once, at its edge. */
export interface ServiceContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Tells whoever watches these topics that they changed. Called after the commit, never before it; never throws. */
  readonly wake: (wakeUps: readonly WakeUp[]) => void;
  readonly programs: ProgramCache;
  readonly tools: Tools;
  readonly secrets: Secrets;
  readonly accounts: Accounts;
  readonly log: Log;
}
