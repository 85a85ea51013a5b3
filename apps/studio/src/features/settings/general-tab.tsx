import { Switch, TextInput } from '@mantine/core';
import { dateAndTime } from '../../lib/durations.ts';
import type { ApiOutputs } from '../../lib/trpc.ts';
import { DurationInput } from './duration-input.tsx';
import { SaveBar } from '../../components/save-bar.tsx';
import classes from './settings.module.css';
import { useSettingsForm } from './use-settings-form.ts';

export const GeneralTab = ({ bot }: { readonly bot: ApiOutputs['bot']['get'] }) => {
  const { form, isBusy, error, mayEdit, submit, reset } = useSettingsForm(bot);
  const { liveVersion } = bot;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset disabled={!mayEdit} className={classes.inner} style={{ border: 0, margin: 0, padding: 0 }}>
        <section className={classes.section}>
          <h2>Bot</h2>
          <p className={classes.lead}>
            {liveVersion === null
              ? 'Not published yet.'
              : `Version ${liveVersion.number} is live since ${dateAndTime(liveVersion.publishedAt)}.`}{' '}
            The name is changed at the top of this page.
          </p>
          <TextInput label="Public id" description="Part of the chat page’s address" readOnly value={bot.publicId} />
        </section>
        <section className={classes.section}>
          <h2>Live Chat</h2>
          <Switch
            label="Live Chat"
            description="Off: no flow with a handover can be published, and nobody can take over."
            {...form.getInputProps('isLiveChatEnabled', { type: 'checkbox' })}
          />
        </section>
        <section className={classes.section}>
          <h2>When a visitor falls silent</h2>
          <div className={classes.grid}>
            <DurationInput
              label="Abandoned after"
              unit="min"
              valueMs={form.values.abandonAfterMs}
              onChange={(value) => form.setFieldValue('abandonAfterMs', value)}
            />
            <DurationInput
              label="Closed after"
              description="The next message begins a new conversation."
              unit="h"
              valueMs={form.values.sessionTimeoutMs}
              onChange={(value) => form.setFieldValue('sessionTimeoutMs', value)}
            />
          </div>
        </section>
        <SaveBar isDirty={form.isDirty()} isBusy={isBusy} error={error} onReset={reset} />
      </fieldset>
    </form>
  );
};
