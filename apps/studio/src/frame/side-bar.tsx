import { Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Bot, LayoutDashboard, Moon, Search, Sun, Users, type LucideIcon } from 'lucide-react';
import { BatonMark } from '../components/baton-mark.tsx';
import { mayInWorkspace, useMe } from '../lib/use-me.ts';
import classes from './frame.module.css';
import { LiveChatMenu } from './live-chat-menu.tsx';
import { MeMenu } from './me-menu.tsx';

interface BarLinkProps {
  readonly to: LinkProps['to'];
  readonly label: string;
  readonly icon: LucideIcon;
}

const BarLink = ({ to, label, icon: Icon }: BarLinkProps) => (
  <Tooltip label={label} position="right">
    <Link
      {...(to === undefined ? {} : { to })}
      className={classes.item}
      aria-label={label}
      activeProps={{ 'data-active': 'true' }}
    >
      <Icon size={18} aria-hidden />
    </Link>
  </Tooltip>
);

const ThemeButton = () => {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const label = isDark ? 'Light theme' : 'Dark theme';
  return (
    <Tooltip label={label} position="right">
      <button
        type="button"
        className={classes.item}
        aria-label={label}
        onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
      >
        {isDark ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
      </button>
    </Tooltip>
  );
};

/** The slim bar of the workspace. */
export const SideBar = () => {
  const me = useMe();
  return (
    <nav className={classes.bar} aria-label="Workspace">
      <span className={classes.mark}>
        <BatonMark size={24} />
      </span>
      <BarLink to="/dashboard" label="Agent Dashboard" icon={LayoutDashboard} />
      <BarLink to="/bots" label="Bots" icon={Bot} />
      <LiveChatMenu />
      {mayInWorkspace(me, 'members.manage') ? <BarLink to="/workspace/members" label="Members" icon={Users} /> : null}
      <span className={classes.spacer} />
      <Tooltip label="Command palette (Ctrl K)" position="right">
        <button type="button" className={classes.item} aria-label="Command palette" onClick={spotlight.open}>
          <Search size={18} aria-hidden />
        </button>
      </Tooltip>
      <ThemeButton />
      <MeMenu />
    </nav>
  );
};
