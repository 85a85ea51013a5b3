import type { BotId, InviteId, MemberId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { Presence } from '../identity/login-summary.ts';

/** A member as the workspace's page of members shows them. */
export interface MemberCard {
  readonly memberId: MemberId;
  readonly displayName: string;
  readonly email: string;
  readonly role: Role;
  readonly presence: Presence;
  /** A live socket within the last 45 s. */
  readonly isConnected: boolean;
  /** The bots that they are an agent of. */
  readonly botIds: readonly BotId[];
}

/** An invite that nobody used yet; its token is kept as a hash only, so that the link cannot be shown again. */
export interface InviteCard {
  readonly inviteId: InviteId;
  readonly email: string;
  readonly role: Role;
  readonly botIds: readonly BotId[];
  readonly createdAt: number;
  readonly expiresAt: number;
}
