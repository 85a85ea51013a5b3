import type { BotSettings } from '@baton/core/bot/bot-settings';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.ts';
import { queryClient, trpc, type ApiOutputs } from '../../lib/trpc.ts';

export type BotSettingsForm = UseFormReturnType<BotSettings>;

interface SettingsForm {
  readonly form: BotSettingsForm;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly mayEdit: boolean;
  readonly submit: () => void;
  readonly reset: () => void;
}

/** A form over the bot's settings, saved with the revision it began with, so that no one is overwritten in silence. */
export const useSettingsForm = (bot: ApiOutputs['bot']['get']): SettingsForm => {
  const [revision, setRevision] = useState(bot.settingsRevision);
  const form = useForm<BotSettings>({ initialValues: bot.settings });
  const takeIn = (fresh: ApiOutputs['bot']['get']) => {
    form.setInitialValues(fresh.settings);
    form.setValues(fresh.settings);
    setRevision(fresh.settingsRevision);
  };
  const reload = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.bot.pathKey() });
    return queryClient.fetchQuery(trpc.bot.get.queryOptions({ botId: bot.botId }));
  };
  const save = useMutation(
    trpc.bot.saveSettings.mutationOptions({
      onSuccess: async () => {
        takeIn(await reload());
        notifyDone('Saved');
      },
    }),
  );
  return {
    form,
    isBusy: save.isPending,
    error: save.error,
    mayEdit: bot.permissions.includes('bot.configure'),
    submit: form.onSubmit((settings) => save.mutate({ botId: bot.botId, settings, revision })),
    reset: () => {
      save.reset();
      void reload().then(takeIn);
    },
  };
};
