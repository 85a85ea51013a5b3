import type { Instant } from '../clock.ts';
import type { ConversationSnapshot } from '../conversation/change.ts';

/**
 * When an owner without another heartbeat counts as gone: the bot's grace time after the last one, or after the
 * assignment where that is later. Null without an owner.
 */
export const ownerGoneAt = (
  snapshot: Pick<ConversationSnapshot, 'handover' | 'ownerLastSeenAt' | 'settings'>,
): Instant | null => {
  const assignedAt = snapshot.handover?.assignedAt ?? null;
  if (assignedAt === null) return null;
  return Math.max(assignedAt, snapshot.ownerLastSeenAt ?? assignedAt) + snapshot.settings.agentGoneAfterMs;
};
