import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyError } from '../components/notify.ts';
import { queryClient, trpc, type ApiOutputs } from '../lib/trpc.ts';
import classes from './bot-header.module.css';

/** The bot's name; a click edits it, Enter or leaving saves, Esc takes it back. */
export const BotName = ({ bot }: { readonly bot: ApiOutputs['bot']['get'] }) => {
  const [draft, setDraft] = useState<string | null>(null);
  const rename = useMutation(
    trpc.bot.rename.mutationOptions({
      onError: notifyError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.bot.pathKey() }).then(() => setDraft(null)),
    }),
  );
  if (!bot.permissions.includes('bot.configure')) return <strong className={classes.name}>{bot.name}</strong>;
  const save = () => {
    const name = draft?.trim() ?? '';
    if (name === '' || name === bot.name) setDraft(null);
    else rename.mutate({ botId: bot.botId, name });
  };
  return (
    <input
      className={classes.name}
      aria-label="Name of the bot"
      maxLength={200}
      value={draft ?? bot.name}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
};
