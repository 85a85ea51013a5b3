import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { notifyError } from '../../components/notify.ts';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { queryClient, trpc, type ApiOutputs } from '../../lib/trpc.ts';
import classes from './explorer.module.css';

type Bot = ApiOutputs['bot']['get'];

/** 003-01: Live Chat is a switch of the bot; off, one button switches it on. */
const SwitchedOff = ({ bot }: { readonly bot: Bot }) => {
  const enable = useMutation(
    trpc.bot.saveSettings.mutationOptions({
      onError: notifyError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.bot.pathKey() }),
    }),
  );
  const { botId, settings, settingsRevision: revision } = bot;
  return (
    <>
      <div className={classes.note}>Live Chat is off: no flow may hand over to a person.</div>
      {bot.permissions.includes('bot.configure') ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={enable.isPending}
          onClick={() => enable.mutate({ botId, revision, settings: { ...settings, isLiveChatEnabled: true } })}
        >
          Switch Live Chat on
        </Button>
      ) : (
        <div className={classes.note}>An admin can switch it on in Settings.</div>
      )}
    </>
  );
};

const Counts = ({ botId }: { readonly botId: Bot['botId'] }) => {
  const listing = useQuery(trpc.handover.list.queryOptions({ botId, view: 'pending' }));
  const counts = listing.data?.counts;
  return (
    <div className={classes.counts}>
      <ToneBadge tone={(counts?.pending ?? 0) > 0 ? 'waiting' : 'offline'}>{counts?.pending ?? '–'} pending</ToneBadge>
      <ToneBadge tone={(counts?.mine ?? 0) > 0 ? 'person' : 'offline'}>{counts?.mine ?? '–'} mine</ToneBadge>
    </div>
  );
};

/** The seventh section: who waits for a person in this bot, and the way there. */
export const LiveChatSection = ({ bot }: { readonly bot: Bot }) => {
  if (!bot.settings.isLiveChatEnabled) return <SwitchedOff bot={bot} />;
  if (!bot.permissions.includes('live-chat.view')) {
    return <div className={classes.note}>You see conversations once you are an agent of this bot.</div>;
  }
  return (
    <>
      <Counts botId={bot.botId} />
      <Button
        size="compact-sm"
        variant="default"
        renderRoot={(props) => (
          <Link {...props} to="/bots/$botId/live-chat/{-$conversationId}" params={{ botId: bot.botId }} />
        )}
      >
        Open Live Chat
      </Button>
    </>
  );
};
