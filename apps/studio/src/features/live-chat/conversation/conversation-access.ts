import type { Control } from '@baton/core/conversation/conversation';
import type { MemberId } from '@baton/core/ids';

export interface AccessFacts {
  readonly control: Control;
  readonly ownerId: MemberId | null;
  readonly ownerName: string | null;
  readonly isClosed: boolean;
  readonly memberId: MemberId;
  readonly mayAct: boolean;
  readonly mayAssignOthers: boolean;
}

/** What the header offers and whether one may write, for one member and one conversation (product.md section 4). */
export interface ConversationAccess {
  readonly canAssignToMe: boolean;
  readonly canTakeOver: boolean;
  readonly isMine: boolean;
  /** Change owner: the owner and who may assign others; also for a conversation in the queue. */
  readonly canChangeOwner: boolean;
  /** Why the composer is locked; null when it is open. */
  readonly lock: string | null;
}

const lockOf = (facts: AccessFacts, isMine: boolean): string | null => {
  if (facts.isClosed) return 'This conversation is closed. It stays in History.';
  if (!facts.mayAct) return 'You may read this conversation. Only its agents may answer.';
  if (isMine) return null;
  switch (facts.control) {
    case 'queue':
      return 'The visitor waits for a person. Assign it to yourself to answer.';
    case 'agent':
      return `${facts.ownerName ?? 'Another agent'} has this conversation. You may watch it.`;
    case 'external':
      return 'Another system’s agent is handling this chat.';
    case 'bot':
      return 'The bot answers. Take over to answer yourself.';
  }
};

export const conversationAccess = (facts: AccessFacts): ConversationAccess => {
  const isMine = facts.control === 'agent' && facts.ownerId === facts.memberId;
  const canAct = facts.mayAct && !facts.isClosed;
  const isWithPeople = facts.control === 'agent' || facts.control === 'queue';
  return {
    canAssignToMe: canAct && facts.control === 'queue',
    canTakeOver: canAct && facts.control === 'bot',
    isMine,
    canChangeOwner: canAct && isWithPeople && (isMine || facts.mayAssignOthers),
    lock: lockOf(facts, isMine),
  };
};
