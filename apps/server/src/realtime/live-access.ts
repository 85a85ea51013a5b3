import type { BotId, ConversationId, MemberId, UserId, VisitorId, WorkspaceId } from '@baton/core/ids';

/** A visitor on their own conversation, as their token says. */
export interface VisitorSeatRights {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
  readonly botId: BotId;
  readonly conversationId: ConversationId;
  readonly revision: number;
}

export interface Membership {
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
  readonly displayName: string;
}

/**
 * Who may see and do what on the live socket: the use cases of the service behind the few questions that the socket
 * asks, each asked afresh for each frame (reliability.md, B53). An absent and a foreign thing answer alike (B48).
 */
export interface LiveAccess {
  /** `unknown-token`: it is nobody's; `not-theirs`: it is good, but the conversation is another's or none. */
  findVisitorSeat(token: string, conversationId: string): Promise<VisitorSeatRights | 'unknown-token' | 'not-theirs'>;
  listMemberships(userId: UserId): Promise<readonly Membership[]>;
  /** The membership by which the user may see the topic, or null. */
  findTopicRight(userId: UserId, topic: string): Promise<Membership | null>;
  /** Whether this member has the conversation, so that the visitor may see them type. */
  isOwner(membership: Membership, conversationId: ConversationId): Promise<boolean>;
  /** A visitor's socket opened, gave a sign of life, or closed; opening and closing come once per socket. */
  visitorOpened(seat: VisitorSeatRights): Promise<void>;
  visitorSeen(seat: VisitorSeatRights): Promise<void>;
  visitorClosed(seat: VisitorSeatRights): Promise<void>;
  /** A member's socket opened or gave a sign of life. */
  memberSeen(memberships: readonly Membership[]): Promise<void>;
}
