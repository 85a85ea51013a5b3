import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { invalidateAfterReconnect, useLiveLists } from '../lib/live-invalidation.ts';
import { liveSocket, useLiveStatus } from '../lib/live.ts';
import { trpc } from '../lib/trpc.ts';
import { useMe } from '../lib/use-me.ts';
import { CommandPalette } from './command-palette.tsx';
import classes from './frame.module.css';
import { SideBar } from './side-bar.tsx';

const LostLine = () =>
  useLiveStatus() === 'lost' ? (
    <div className={classes.lost} role="status">
      The live line is cut. Baton reconnects by itself; what you see may be behind until then.
    </div>
  ) : null;

/** Everything behind the sign-in: the bar, the page, the palette, and the live line that keeps their lists true. */
export const AppFrame = () => {
  const me = useMe();
  const bots = useQuery(trpc.bot.list.queryOptions());
  useLiveLists([`member:${me.current.memberId}`, ...(bots.data ?? []).map((bot) => `bot:${bot.botId}`)]);
  useEffect(() => {
    liveSocket.start();
    return invalidateAfterReconnect();
  }, []);
  return (
    <div className={classes.frame}>
      <SideBar />
      <div className={classes.page}>
        <LostLine />
        <Outlet />
      </div>
      <CommandPalette />
    </div>
  );
};
