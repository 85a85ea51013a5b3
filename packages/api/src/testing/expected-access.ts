/** The callers of the walk, from nobody to everything (product.md section 1; reliability.md, B43). */
export const callers = ['nobody', 'stranger', 'agentElsewhere', 'agent', 'builder', 'admin', 'workspaceOwner'] as const;
export type Caller = (typeof callers)[number];

/**
 * What a caller meets: `may`, or the refusal. The stranger is Workspace owner of another workspace; in their own they may
 * do what a Workspace owner may, and of this one's bots and conversations nothing is there for them.
 */
export type Expected = 'may' | 'not_signed_in' | 'not_found' | 'forbidden';

type Row = Readonly<Record<Caller, Expected>>;

const row = (answers: Omit<Row, 'nobody'>): Row => ({ nobody: 'not_signed_in', ...answers });

const everyone: Row = {
  nobody: 'may',
  stranger: 'may',
  agentElsewhere: 'may',
  agent: 'may',
  builder: 'may',
  admin: 'may',
  workspaceOwner: 'may',
};
const everyMember: Row = { ...everyone, nobody: 'not_signed_in' };
const workspaceOwners = row({
  stranger: 'may',
  agentElsewhere: 'forbidden',
  agent: 'forbidden',
  builder: 'forbidden',
  admin: 'forbidden',
  workspaceOwner: 'may',
});
const makersOfBots: Row = { ...workspaceOwners, builder: 'may', admin: 'may' };

const ofBot = { stranger: 'not_found', agentElsewhere: 'not_found', admin: 'may', workspaceOwner: 'may' } as const;
const whoSeesTheBot = row({ ...ofBot, agent: 'may', builder: 'may' });
const designers = row({ ...ofBot, agent: 'forbidden', builder: 'may' });
const admins = row({ ...ofBot, agent: 'forbidden', builder: 'forbidden' });
const agents = row({ ...ofBot, agent: 'may', builder: 'forbidden' });

/** The table: a procedure without a row here fails the test. */
export const expectedAccess: Readonly<Record<string, Row>> = {
  'session.me': everyMember,
  'setup.status': everyone,
  'setup.complete': everyone,
  'invite.look': everyone,
  'invite.accept': everyone,
  'member.list': everyMember,
  'member.invite': workspaceOwners,
  'member.invites': workspaceOwners,
  'member.revokeInvite': workspaceOwners,
  'member.setRole': workspaceOwners,
  'member.remove': workspaceOwners,
  'member.rename': everyMember,
  'bot.list': everyMember,
  'bot.create': makersOfBots,
  'bot.get': whoSeesTheBot,
  'bot.rename': admins,
  'bot.saveSettings': admins,
  'bot.setAgents': admins,
  'draft.get': designers,
  'draft.save': designers,
  'draft.publish': designers,
  'version.list': designers,
  'support.get': whoSeesTheBot,
  'support.save': admins,
  'support.activateUnavailability': admins,
  'support.endUnavailability': admins,
  'support.affected': designers,
  'support.proof': designers,
  'support.importCalendar': admins,
  'handover.list': agents,
  'handover.command': agents,
  'conversation.get': agents,
  'conversation.messages': agents,
  'conversation.flows': agents,
  'conversation.send': agents,
  'contact.history': agents,
  'note.list': agents,
  'note.add': agents,
  'presence.set': everyMember,
  'dashboard.get': everyMember,
};
