import type { Role } from '@baton/core/identity/role';
import type { BotId } from '@baton/core/ids';
import { inTransaction } from '@baton/db/database';
import { createBot } from '../../bots/create-bot.ts';
import { publishDraft } from '../../drafts/publish-draft.ts';
import type { ActingMember } from '../../identity/acting-member.ts';
import { acceptInvite } from '../../members/accept-invite.ts';
import { inviteMember } from '../../members/invite-member.ts';
import { makeWorkspace } from '../make-workspace.ts';
import type { TestService } from './test-service.ts';

export const testPassword = 'a password for tests';

/** A workspace with someone in every role, a published bot, and an agent who is not one of that bot. */
export interface TestWorkspace {
  readonly workspaceOwner: ActingMember;
  readonly admin: ActingMember;
  readonly builder: ActingMember;
  readonly agent: ActingMember;
  readonly agentElsewhere: ActingMember;
  readonly botId: BotId;
  readonly publicId: string;
}

/** Joins by a link, as a person does. */
export const joinAs = async (
  service: TestService,
  workspaceOwner: ActingMember,
  person: { readonly name: string; readonly role: Role; readonly botIds: readonly BotId[] },
): Promise<ActingMember> => {
  const { name: displayName, role, botIds } = person;
  const email = `${displayName.toLowerCase().replaceAll(' ', '.')}@${workspaceOwner.workspaceId}.example`;
  const invited = await inviteMember(service, workspaceOwner, { email, role, botIds });
  if (!invited.ok) throw new Error(invited.error.code);
  const { token } = invited.value;
  const joined = await acceptInvite(service, { token, displayName, password: testPassword });
  if (!joined.ok) throw new Error(joined.error.code);
  const account = await service.accounts.findAccountByEmail(email);
  if (account === null) throw new Error(`no account of ${email}`);
  return { ...joined.value, userId: account.userId, role, displayName };
};

const ownerOf = async (service: TestService, name: string): Promise<ActingMember> => {
  const displayName = `Owner of ${name}`;
  const email = `owner@${name.toLowerCase().replaceAll(' ', '-')}.example`;
  const userId = await service.accounts.createAccount(email, testPassword, displayName);
  const workspaceOwner = { userId, displayName };
  const made = await inTransaction(service.db, (trx) => makeWorkspace(service, trx, { name, workspaceOwner }));
  return { ...made, userId, displayName, role: 'workspace-owner' };
};

export const makeTestWorkspace = async (service: TestService, name: string): Promise<TestWorkspace> => {
  const workspaceOwner = await ownerOf(service, name);
  const { botId, publicId } = await createBot(service, workspaceOwner, { name: `Bot of ${name}` });
  const published = await publishDraft(service, workspaceOwner, { botId, note: '' });
  if (!published.ok) throw new Error(published.error.refusal.code);
  const join = (displayName: string, role: Role, botIds: readonly BotId[]) =>
    joinAs(service, workspaceOwner, { name: displayName, role, botIds });
  return {
    workspaceOwner,
    admin: await join('Ada Admin', 'admin', []),
    builder: await join('Ben Builder', 'builder', []),
    agent: await join('Amy Agent', 'agent', [botId]),
    agentElsewhere: await join('Ed Elsewhere', 'agent', []),
    botId,
    publicId,
  };
};
