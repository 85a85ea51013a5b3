import type { Role } from '@baton/core/identity/role';

/** Someone of the demo workspace; `.example` belongs to nobody, so that no mail can reach a stranger. */
export interface DemoPerson {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  /** Whether they answer in the demo bot's Live Chat. */
  readonly isAgentOfBot: boolean;
}

export const demoWorkspaceOwner: DemoPerson = {
  email: 'olivia@corner-shop.example',
  displayName: 'Olivia',
  role: 'workspace-owner',
  isAgentOfBot: false,
};

export const demoColleagues: readonly DemoPerson[] = [
  { email: 'ben@corner-shop.example', displayName: 'Ben', role: 'builder', isAgentOfBot: false },
  { email: 'amina@corner-shop.example', displayName: 'Amina', role: 'agent', isAgentOfBot: true },
  { email: 'lucas@corner-shop.example', displayName: 'Lucas', role: 'agent', isAgentOfBot: true },
];
