import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../lib/trpc.ts';
import { useMe } from '../lib/use-me.ts';
import { notifyError } from './notify.ts';

/** The member's own toggle (002-01): one per member, for all bots, not whether their browser is connected. */
export const PresenceToggle = () => {
  const me = useMe();
  const isOnline = me.current.presence === 'online';
  const change = useMutation(
    trpc.presence.set.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() }),
      onError: notifyError,
    }),
  );
  return (
    <Switch
      size="sm"
      color="var(--baton-online)"
      label={isOnline ? 'Agent Online' : 'Agent Offline'}
      checked={isOnline}
      disabled={change.isPending}
      onChange={(event) => change.mutate({ presence: event.currentTarget.checked ? 'online' : 'offline' })}
    />
  );
};
