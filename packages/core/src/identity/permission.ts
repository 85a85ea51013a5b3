import type { Role } from './role.ts';

const onMembers = ['workspace.manage', 'members.manage'] as const;
const onBots = ['bots.list', 'bot.create'] as const;

/**
 * What a member may want to do in one bot. `bot.view`: that it exists, its name, settings and support status; without it
 * the bot answers as an absent one.
 */
const inBot = [
  'bot.view',
  'flows.view',
  'flows.edit',
  'bot.configure',
  'support.configure',
  'live-chat.view',
  'live-chat.act',
  'live-chat.assign-others',
] as const;

/** What a member may want to do; the one authorisation function knows every one of them (product.md section 1). */
export type Permission = (typeof onMembers | typeof onBots | typeof inBot)[number];

export interface Membership {
  readonly role: Role;
  /** Whether this member is an agent of the bot in question; false where no bot is in question. */
  readonly isAgentOfBot: boolean;
}

const byRole: Record<Role, ReadonlySet<Permission>> = {
  'workspace-owner': new Set([...onMembers, ...onBots, ...inBot]),
  admin: new Set([...onBots, ...inBot]),
  builder: new Set([...onBots, 'bot.view', 'flows.view', 'flows.edit']),
  agent: new Set(['bots.list']),
};

/** What being an agent of the bot adds to any role: Live Chat of that bot, and nothing of any other. */
const byAgentOfBot: ReadonlySet<Permission> = new Set(['bot.view', 'live-chat.view', 'live-chat.act']);

/** The one answer to "may they?", for lists, searches, procedures, files and sockets alike. */
export const isAllowed = (membership: Membership, permission: Permission): boolean =>
  byRole[membership.role].has(permission) || (membership.isAgentOfBot && byAgentOfBot.has(permission));

/** Everything that a member may do in a bot. */
export const permissionsInBot = (membership: Membership): Permission[] =>
  inBot.filter((permission) => isAllowed(membership, permission));
