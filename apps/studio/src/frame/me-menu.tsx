import { Menu, Text } from '@mantine/core';
import { Check, LogOut } from 'lucide-react';
import { PresenceToggle } from '../components/presence-toggle.tsx';
import { notifyError } from '../components/notify.ts';
import { signOut } from '../features/session/credentials.ts';
import { liveSocket } from '../lib/live.ts';
import { roleNames } from '../lib/role-names.ts';
import { useMe } from '../lib/use-me.ts';
import { chooseWorkspace } from '../lib/workspace-choice.ts';
import classes from './frame.module.css';

/** A fresh page, so that nothing of the login or the workspace before stays in memory. */
const startAgainAt = (path: string): void => window.location.assign(path);

const leave = async (): Promise<void> => {
  try {
    await signOut();
    liveSocket.stop();
    startAgainAt('/sign-in');
  } catch (error) {
    notifyError(error);
  }
};

const enterWorkspace = (workspaceId: string): void => {
  chooseWorkspace(workspaceId);
  startAgainAt('/');
};

const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();

export const MeMenu = () => {
  const { current, email, memberships } = useMe();
  return (
    <Menu position="right-end" width={260} withinPortal>
      <Menu.Target>
        <button type="button" className={classes.item} aria-label={`${current.displayName}: presence and sign-out`}>
          <span className={classes.avatar}>{initials(current.displayName)}</span>
          <span className={classes.presence} data-presence={current.presence} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fz={13} fw={500} c="var(--baton-text)" truncate>
            {current.displayName}
          </Text>
          <Text fz={12} truncate>
            {email} · {roleNames[current.role]}
          </Text>
        </Menu.Label>
        <Menu.Label>
          <PresenceToggle />
        </Menu.Label>
        <Menu.Divider />
        {memberships.length < 2
          ? null
          : memberships.map((membership) => (
              <Menu.Item
                key={membership.workspaceId}
                onClick={() => enterWorkspace(membership.workspaceId)}
                rightSection={
                  membership.workspaceId === current.workspaceId ? <Check size={14} aria-label="open" /> : null
                }
              >
                {membership.workspaceName}
              </Menu.Item>
            ))}
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
