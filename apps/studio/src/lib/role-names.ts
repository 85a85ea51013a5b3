import type { Role } from '@baton/core/identity/role';

/** The roles as product.md section 1 writes them. */
export const roleNames: Record<Role, string> = {
  'workspace-owner': 'Workspace owner',
  admin: 'Admin',
  builder: 'Builder',
  agent: 'Agent',
};

/** What each role may do, in a line. */
export const roleLines: Record<Role, string> = {
  'workspace-owner': 'Everything, and members, roles and workspace settings',
  admin: 'Everything in every bot',
  builder: 'Edits, tests and publishes flows',
  agent: 'Live Chat of the bots they belong to',
};
