import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { trpc } from '../lib/trpc.ts';
import classes from './frame.module.css';

/** Live Chat of any bot, with how many wait there. */
export const LiveChatMenu = () => {
  const bots = useQuery(trpc.bot.list.queryOptions());
  const withLiveChat = (bots.data ?? []).filter((bot) => bot.isLiveChatEnabled);
  const pending = withLiveChat.reduce((sum, bot) => sum + bot.pendingCount, 0);
  return (
    <Menu position="right-start" width={240} withinPortal>
      <Menu.Target>
        <button type="button" className={classes.item} aria-label={`Live Chat of a bot, ${pending} waiting`}>
          <MessagesSquare size={18} aria-hidden />
          {pending === 0 ? null : <span className={classes.count}>{pending}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Live Chat of</Menu.Label>
        {withLiveChat.length === 0 ? <Menu.Item disabled>No bot with Live Chat</Menu.Item> : null}
        {withLiveChat.map((bot) => (
          <Menu.Item
            key={bot.botId}
            renderRoot={(props) => (
              <Link {...props} to="/bots/$botId/live-chat/{-$conversationId}" params={{ botId: bot.botId }} />
            )}
            rightSection={bot.pendingCount === 0 ? null : `${bot.pendingCount} waiting`}
          >
            {bot.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
