import { botIdSchema, inviteIdSchema, memberIdSchema } from '@baton/core/ids';
import { roleSchema } from '@baton/core/identity/role';
import { inviteMember } from '@baton/service/members/invite-member';
import { listInvites } from '@baton/service/members/list-invites';
import { listMembers } from '@baton/service/members/list-members';
import { removeMember } from '@baton/service/members/remove-member';
import { renameMember } from '@baton/service/members/rename-member';
import { revokeInvite } from '@baton/service/members/revoke-invite';
import { setRole } from '@baton/service/members/set-role';
import { z } from 'zod';
import { inWorkspace } from '../access.ts';
import { answer } from '../answer.ts';
import { inviteLink } from '../invite-link.ts';
import { emailSchema, nameSchema } from '../text-inputs.ts';
import { router } from '../trpc.ts';

const inviteInput = z.strictObject({ email: emailSchema, role: roleSchema, botIds: z.array(botIdSchema).max(500) });

export const memberRouter = router({
  list: inWorkspace('bots.list').query(({ ctx }) => listMembers(ctx.service, ctx.member)),
  /** The only time that the link is shown; its token is kept as a hash. */
  invite: inWorkspace('members.manage')
    .input(inviteInput)
    .mutation(async ({ ctx, input }) => {
      const { token, expiresAt } = await answer(inviteMember(ctx.service, ctx.member, input));
      return { link: inviteLink(ctx.publicUrl, token), expiresAt };
    }),
  invites: inWorkspace('members.manage').query(({ ctx }) => listInvites(ctx.service, ctx.member)),
  revokeInvite: inWorkspace('members.manage')
    .input(z.strictObject({ inviteId: inviteIdSchema }))
    .mutation(({ ctx, input }) => answer(revokeInvite(ctx.service, ctx.member, input.inviteId))),
  setRole: inWorkspace('members.manage')
    .input(z.strictObject({ memberId: memberIdSchema, role: roleSchema }))
    .mutation(({ ctx, input }) => answer(setRole(ctx.service, ctx.member, input))),
  remove: inWorkspace('members.manage')
    .input(z.strictObject({ memberId: memberIdSchema }))
    .mutation(({ ctx, input }) => answer(removeMember(ctx.service, ctx.member, input.memberId))),
  /** One's own display name, which visitors read. */
  rename: inWorkspace('bots.list')
    .input(z.strictObject({ displayName: nameSchema }))
    .mutation(({ ctx, input }) => answer(renameMember(ctx.service, ctx.member, input.displayName))),
});
