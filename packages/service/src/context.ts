import type { Clock } from '@baton/core/clock';
import type { NewId } from '@baton/core/ids';
import type { WakeUp } from '@baton/core/live/wake-up';
import type { Database } from '@baton/db/database';
import type { Accounts } from './identity/accounts.ts';

/** Everything that a use case needs from the process that it runs in, made once at the edge. */
export interface ServiceContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Tells everyone who watches, after the commit; never throws and is never waited for. */
  readonly wake: (wakeUps: readonly WakeUp[]) => void;
  readonly secrets: {
    /** The form in which a token is kept; the same token gives the same hash. */
    hashToken(token: string): string;
    /** 256 random bits for an address or a header. */
    newToken(): string;
  };
  readonly accounts: Accounts;
}
