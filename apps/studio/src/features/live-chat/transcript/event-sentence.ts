import type { Actor, ConversationEvent } from '@baton/core/conversation/change';

const nameOf = (actor: Actor): string | null => (actor.kind === 'member' ? actor.displayName : null);

const by = (actor: Actor): string => {
  const name = nameOf(actor);
  return name === null ? '' : ` by ${name}`;
};

/** What happened to a conversation, for its staff: who did what. */
export const eventSentence = (event: ConversationEvent): string => {
  const actor = nameOf(event.actor);
  switch (event.kind) {
    case 'conversation-started':
      return 'Conversation started';
    case 'conversation-closed':
      return 'Conversation closed';
    case 'handover-opened':
      return event.actor.kind === 'visitor' ? 'The visitor waits for a person' : `Handover opened${by(event.actor)}`;
    case 'handover-assigned':
      return event.ownerName === actor || actor === null
        ? `Assigned to ${event.ownerName ?? 'an agent'}`
        : `Assigned to ${event.ownerName ?? 'an agent'} by ${actor}`;
    case 'handover-unassigned':
      return actor === null ? 'Back in the queue, the agent is gone' : `Returned to the queue by ${actor}`;
    case 'handover-resolved':
      return `Resolved${by(event.actor)}`;
    case 'handover-cancelled':
      return event.actor.kind === 'visitor' ? 'The visitor stopped waiting' : `Takeover cancelled${by(event.actor)}`;
    case 'handover-expired':
      return 'Nobody answered within the queue time-out';
    case 'default-answers-reached':
      return 'Needs action: too many default answers in a row';
    case 'flow-halted':
      return `The bot was stopped, and apologised. ${event.detail ?? ''}`.trim();
  }
};
