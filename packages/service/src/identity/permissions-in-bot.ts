import { isAllowed, type Membership, type Permission } from '@baton/core/identity/permission';

const inBot: readonly Permission[] = [
  'bot.view',
  'flows.view',
  'flows.edit',
  'bot.configure',
  'support.configure',
  'live-chat.view',
  'live-chat.act',
  'live-chat.assign-others',
];

/** Everything that a member may do in a bot, by the one authorisation function. */
export const permissionsInBot = (membership: Membership): Permission[] =>
  inBot.filter((permission) => isAllowed(membership, permission));
