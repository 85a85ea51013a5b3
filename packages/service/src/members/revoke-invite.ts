import type { InviteId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import { saveInviteRevoked } from '@baton/db/queries/save-invite-revoked';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';

/** Makes an invite's link useless; refused (`not_found`) where nobody could use it any more anyway. */
export const revokeInvite = (
  context: ServiceContext,
  member: ActingMember,
  inviteId: InviteId,
): Promise<Result<{ readonly inviteId: InviteId }, Refusal>> =>
  inTransaction(context.db, async (trx) => {
    const isRevoked = await saveInviteRevoked(trx, member.workspaceId, { inviteId, now: context.clock.now() });
    if (!isRevoked) return err({ code: 'not_found' });
    await writeAudit(context, trx, { member, action: 'invite.revoked', subjectId: inviteId, detail: {} });
    return ok({ inviteId });
  });
