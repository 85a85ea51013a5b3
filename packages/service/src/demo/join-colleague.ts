import type { BotId } from '@baton/core/ids';
import { listMembers } from '@baton/db/queries/list-members';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { findActingMember } from '../identity/find-acting-member.ts';
import { acceptInvite } from '../members/accept-invite.ts';
import { inviteMember } from '../members/invite-member.ts';
import type { DemoPerson } from './demo-people.ts';

interface Joining {
  readonly workspaceOwner: ActingMember;
  readonly person: DemoPerson;
  readonly botId: BotId;
  readonly password: string;
}

const inviteAndAccept = async (context: ServiceContext, joining: Joining): Promise<void> => {
  const { workspaceOwner, person, botId, password } = joining;
  const { email, role, displayName, isAgentOfBot } = person;
  const invited = await inviteMember(context, workspaceOwner, { email, role, botIds: isAgentOfBot ? [botId] : [] });
  if (!invited.ok) throw new Error(`The demo could not invite ${email}: ${invited.error.code}`);
  const joined = await acceptInvite(context, { token: invited.value.token, displayName, password });
  if (!joined.ok) throw new Error(`${email} could not join the demo: ${joined.error.code}`);
};

/** The person as a member of the demo workspace: by a link, as anyone joins, or as they joined before. */
export const joinColleague = async (context: ServiceContext, joining: Joining): Promise<ActingMember> => {
  const { workspaceId } = joining.workspaceOwner;
  const { email } = joining.person;
  const members = await listMembers(context.db, workspaceId, context.clock.now());
  if (!members.some((one) => one.email === email)) await inviteAndAccept(context, joining);
  const account = await context.accounts.findAccountByEmail(email);
  const member = account === null ? null : await findActingMember(context, account.userId, workspaceId);
  if (member === null) throw new Error(`${email} did not become a member of the demo`);
  return member;
};
