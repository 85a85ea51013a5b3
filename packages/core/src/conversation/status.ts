import type { Instant } from '../clock.ts';
import type { Control } from './conversation.ts';

/** After this long without a word of the visitor a conversation is Stalled (002-14, 002-15); not a setting. */
const stallAfterMs = 5 * 60_000;

export type ConversationStatus = 'waiting-for-agent' | 'action' | 'live' | 'stalled' | 'abandoned' | 'closed';

/** The instants at which the status changes by itself, written with each visitor message (decisions.md, Status in SQL). */
export interface StatusInstants {
  readonly stallsAt: Instant;
  readonly abandonsAt: Instant;
  readonly closesAt: Instant;
}

export interface StatusFacts extends StatusInstants {
  readonly control: Control;
  readonly closedAt: Instant | null;
  readonly needsAction: boolean;
}

/** `lastVisitorAt` is the last visitor message, or the start of the conversation. */
export const statusInstantsAfter = (
  lastVisitorAt: Instant,
  settings: { readonly abandonAfterMs: number; readonly sessionTimeoutMs: number },
): StatusInstants => ({
  stallsAt: lastVisitorAt + stallAfterMs,
  abandonsAt: lastVisitorAt + settings.abandonAfterMs,
  closesAt: lastVisitorAt + settings.sessionTimeoutMs,
});

/** The one status function (product.md section 4): the list, SQL and an open page all answer as this does. */
export const statusAt = (conversation: StatusFacts, now: Instant): ConversationStatus => {
  if (conversation.closedAt !== null) return 'closed';
  if (conversation.control !== 'bot') return 'waiting-for-agent';
  if (conversation.needsAction && now < conversation.abandonsAt) return 'action';
  if (now < conversation.stallsAt && now < conversation.abandonsAt) return 'live';
  if (now < conversation.abandonsAt) return 'stalled';
  return now < conversation.closesAt ? 'abandoned' : 'closed';
};
