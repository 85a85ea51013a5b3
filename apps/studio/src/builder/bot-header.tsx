import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SupportTag } from '../components/support-tag.tsx';
import type { ApiOutputs } from '../lib/trpc.ts';
import classes from './bot-header.module.css';
import { BotName } from './bot-name.tsx';

interface BotHeaderProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly place: 'builder' | 'live-chat' | 'settings';
  /** Beside the name: the draft's state. */
  readonly status?: ReactNode;
  /** At the end: Test, Publish. */
  readonly actions?: ReactNode;
}

const placeNames: Record<BotHeaderProps['place'], string> = {
  builder: 'Builder',
  'live-chat': 'Live Chat',
  settings: 'Settings',
};

/** The header of every page of a bot: its name, whether support is online, and its three places. */
export const BotHeader = ({ bot, place, status, actions }: BotHeaderProps) => {
  const { botId, permissions } = bot;
  const tab = (of: BotHeaderProps['place']) => ({ className: classes.tab, 'data-active': of === place });
  return (
    <header className={classes.header}>
      <VisuallyHidden component="h1">
        {bot.name}: {placeNames[place]}
      </VisuallyHidden>
      <BotName bot={bot} />
      <nav className={classes.tabs} aria-label="Bot">
        {permissions.includes('flows.view') ? (
          <Link {...tab('builder')} to="/bots/$botId/flows/{-$flowId}" params={{ botId }}>
            Builder
          </Link>
        ) : null}
        {permissions.includes('live-chat.view') ? (
          <Link {...tab('live-chat')} to="/bots/$botId/live-chat/{-$conversationId}" params={{ botId }}>
            Live Chat
          </Link>
        ) : null}
        {permissions.includes('flows.view') ? (
          <Link {...tab('settings')} to="/bots/$botId/settings/$tab" params={{ botId, tab: 'general' }}>
            Settings
          </Link>
        ) : null}
      </nav>
      <div className={classes.middle}>
        <SupportTag botId={botId} />
        {status}
      </div>
      {actions}
    </header>
  );
};
