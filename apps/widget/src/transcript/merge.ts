import type { VisitorMessage } from '@baton/core/live/visitor-api';
import type { PendingMessage } from './transcript-line.ts';

const newest = (held: VisitorMessage | undefined, come: VisitorMessage): VisitorMessage =>
  held !== undefined && held.revision > come.revision ? held : come;

/**
 * Joins what is held with what came, by `seq`: a repeat is harmless, a changed message replaces its older self, and the
 * result is in order whatever the order of arrival (decisions.md, Conversation).
 */
export const mergeMessages = (
  held: readonly VisitorMessage[],
  come: readonly VisitorMessage[],
): readonly VisitorMessage[] => {
  if (come.length === 0) return held;
  const bySeq = new Map(held.map((message) => [message.seq, message]));
  for (const message of come) bySeq.set(message.seq, newest(bySeq.get(message.seq), message));
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
};

/** Whether some message from 1 to `lastSeq` is missing: `seq` has no gaps, so a gap is a loss to be healed. */
export const hasGap = (messages: readonly VisitorMessage[], lastSeq: number): boolean => messages.length < lastSeq;

/** Only what has no gap before it is shown: nothing later appears before a gap is healed. */
export const withoutGap = (messages: readonly VisitorMessage[]): readonly VisitorMessage[] => {
  const firstMissing = messages.findIndex((message, index) => message.seq !== index + 1);
  return firstMissing === -1 ? messages : messages.slice(0, firstMissing);
};

/** A pending message is done when the server shows one with its client id. */
export const stillPending = (
  pending: readonly PendingMessage[],
  messages: readonly VisitorMessage[],
): readonly PendingMessage[] => {
  const arrived = new Set(messages.map((message) => message.clientId));
  const rest = pending.filter((message) => !arrived.has(message.clientId));
  return rest.length === pending.length ? pending : rest;
};
