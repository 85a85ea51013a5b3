import type { SupportStatus } from '../availability/support-status.ts';
import type { Instant } from '../clock.ts';
import type { ChannelKind } from '../conversation/conversation.ts';
import type { Variables } from '../variables/value.ts';

/** What the schedule says, with the next instants at which it goes online and offline, for texts; null: never. */
export interface SupportFacts extends SupportStatus {
  readonly nextOpeningAt: Instant | null;
  readonly nextClosingAt: Instant | null;
}

/** The world as a step may see it, evaluated under the conversation's lock at `now`. */
export interface Facts {
  readonly now: Instant;
  readonly timeZone: string;
  readonly support: SupportFacts;
  readonly channel: ChannelKind;
  /** The visitor's BCP 47 tag, as the browser or the provider gave it. */
  readonly locale: string | null;
  readonly contact: { readonly name: string | null; readonly email: string | null; readonly phone: string | null };
  /** The contact's variables that outlive a conversation. */
  readonly contactVariables: Variables;
  readonly queueLength: number;
  readonly availableAgents: number;
}
