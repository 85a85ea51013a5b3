import type { Role } from './role.ts';

/** What a member may want to do; the one authorisation function knows every one of them (product.md section 1). */
export type Permission =
  | 'workspace.manage'
  | 'members.manage'
  | 'bots.list'
  | 'bot.create'
  /** That the bot exists, its name, settings and support status; without it the bot answers as an absent one. */
  | 'bot.view'
  | 'flows.view'
  | 'flows.edit'
  | 'bot.configure'
  | 'support.configure'
  | 'live-chat.view'
  | 'live-chat.act'
  | 'live-chat.assign-others';

export interface Membership {
  readonly role: Role;
  /** Whether this member is an agent of the bot in question; false where no bot is in question. */
  readonly isAgentOfBot: boolean;
}

const byRole: Record<Role, ReadonlySet<Permission>> = {
  'workspace-owner': new Set([
    'workspace.manage',
    'members.manage',
    'bots.list',
    'bot.create',
    'bot.view',
    'flows.view',
    'flows.edit',
    'bot.configure',
    'support.configure',
    'live-chat.view',
    'live-chat.act',
    'live-chat.assign-others',
  ]),
  admin: new Set([
    'bots.list',
    'bot.create',
    'bot.view',
    'flows.view',
    'flows.edit',
    'bot.configure',
    'support.configure',
    'live-chat.view',
    'live-chat.act',
    'live-chat.assign-others',
  ]),
  builder: new Set(['bots.list', 'bot.create', 'bot.view', 'flows.view', 'flows.edit']),
  agent: new Set(['bots.list']),
};

/** What being an agent of the bot adds to any role: Live Chat of that bot, and nothing of any other. */
const byAgentOfBot: ReadonlySet<Permission> = new Set(['bot.view', 'live-chat.view', 'live-chat.act']);

/** The one answer to "may they?", for lists, searches, procedures, files and sockets alike. */
export const isAllowed = (membership: Membership, permission: Permission): boolean =>
  byRole[membership.role].has(permission) || (membership.isAgentOfBot && byAgentOfBot.has(permission));
