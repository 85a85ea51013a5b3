import { findOpenInviteByTokenHash } from '@baton/db/queries/find-open-invite-by-token-hash';
import type { BotId, InviteId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { ServiceContext } from '../context.ts';

/** An invite that can still be accepted. */
export interface OpenInvite {
  readonly workspaceId: WorkspaceId;
  readonly workspaceName: string;
  readonly inviteId: InviteId;
  readonly email: string;
  readonly role: Role;
  readonly botIds: readonly BotId[];
}

/** The invite of a link; null where it was used, revoked, is over, or never was. */
export const findOpenInvite = (context: ServiceContext, token: string): Promise<OpenInvite | null> =>
  findOpenInviteByTokenHash(context.db, context.secrets.hashToken(token), context.clock.now());
