import type { Instant } from '../clock.ts';
import type { BotId, ConversationId, HandoverId, WorkspaceId } from '../ids.ts';
import type { Handover } from './handover.ts';
import type { HandoverEvent } from './handover-event.ts';

/** What a new handover's row takes from its conversation. */
export interface NewHandover {
  readonly id: HandoverId;
  readonly workspaceId: WorkspaceId;
  readonly botId: BotId;
  readonly conversationId: ConversationId;
  readonly wasSupportOnline: boolean | null;
}

/** The row of a handover that begins now, waiting in the queue. */
export const openedHandover = (
  row: NewHandover,
  event: Extract<HandoverEvent, { type: 'opened' }>,
  at: Instant,
): Handover => ({
  ...row,
  kind: 'live',
  status: 'pending',
  openedBy: event.openedBy,
  at: event.at,
  brief: event.brief,
  ownerId: null,
  priority: 0,
  queueNumber: null,
  openedAt: at,
  assignedAt: null,
  endedAt: null,
  queueTimeoutMs: event.queueTimeoutMs,
  expiresAt: at + event.queueTimeoutMs,
  topicId: null,
  outcomeId: null,
  tags: [],
  revision: 0,
});

const expiresFrom = (handover: Handover, at: Instant): Instant | null =>
  handover.queueTimeoutMs === null ? null : at + handover.queueTimeoutMs;

/** An end never lies before what it ends, even when the clock was set back in between (reliability.md, B17). */
const endOf = ({ openedAt, assignedAt }: Handover, now: Instant): Instant => Math.max(now, assignedAt ?? openedAt);

/**
 * The row after an event. Its place in the queue (`queueNumber`, `openedAt`) is never touched, so that it is kept through
 * unassign; only the time-out counts anew for each stay in the queue.
 */
export const evolveHandover = (
  handover: Handover,
  event: Exclude<HandoverEvent, { type: 'opened' }>,
  now: Instant,
): Handover => {
  const next = { ...handover, revision: handover.revision + 1 };
  switch (event.type) {
    case 'assigned': {
      const assignedAt = Math.max(now, handover.openedAt);
      return { ...next, status: 'assigned', ownerId: event.ownerId, assignedAt, expiresAt: null };
    }
    case 'unassigned':
      return { ...next, status: 'pending', ownerId: null, assignedAt: null, expiresAt: expiresFrom(handover, now) };
    case 'resolved': {
      const { topic, outcome, tags } = event;
      const endedAt = endOf(handover, now);
      return { ...next, status: 'resolved', endedAt, topicId: topic.id, outcomeId: outcome.id, tags: [...tags] };
    }
    case 'cancelled':
      return { ...next, status: 'cancelled', ownerId: null, endedAt: endOf(handover, now), expiresAt: null };
    case 'expired':
      return { ...next, status: 'expired', endedAt: endOf(handover, now), expiresAt: null };
  }
};
