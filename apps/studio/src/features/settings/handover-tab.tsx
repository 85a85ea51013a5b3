import { NumberInput, Select, Switch, Textarea } from '@mantine/core';
import { flowIdSchema } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { newId } from '../../lib/ids.ts';
import { trpc, type ApiOutputs } from '../../lib/trpc.ts';
import { NameList } from './name-list.tsx';
import { SaveBar } from '../../components/save-bar.tsx';
import classes from './settings.module.css';
import { useSettingsForm, type BotSettingsForm } from './use-settings-form.ts';
import { WaitingSection } from './waiting-section.tsx';

type Bot = ApiOutputs['bot']['get'];

interface SectionProps {
  readonly bot: Bot;
  readonly form: BotSettingsForm;
}

const RequestSection = ({ form }: Pick<SectionProps, 'form'>) => (
  <section className={classes.section}>
    <h2>Asking for a person</h2>
    <Switch
      label="Visitors may ask for an agent"
      {...form.getInputProps('mayVisitorRequestAgent', { type: 'checkbox' })}
    />
    <Switch
      label="Show the position in the queue"
      {...form.getInputProps('isQueuePositionShown', { type: 'checkbox' })}
    />
    <Switch
      label="Take over needs a connected visitor"
      description="For conversations without a handover; a pending handover can always be assigned."
      {...form.getInputProps('isConnectedVisitorRequired', { type: 'checkbox' })}
    />
    <NumberInput
      label="Default answers in a row until Action"
      min={1}
      max={20}
      maw={240}
      {...form.getInputProps('defaultAnswersUntilAction')}
    />
    <Textarea
      label="Confirmation"
      description="Sent when a visitor begins to wait. Empty: none."
      autosize
      minRows={2}
      maxLength={1024}
      value={form.values.confirmationMessage ?? ''}
      onChange={(event) => form.setFieldValue('confirmationMessage', event.currentTarget.value || null)}
    />
  </section>
);

const MessagesSection = ({ bot, form }: SectionProps) => {
  const draft = useQuery(trpc.draft.get.queryOptions({ botId: bot.botId }));
  const flows = (draft.data?.document.flows ?? []).map((flow) => ({ value: flow.id, label: flow.name }));
  return (
    <section className={classes.section}>
      <h2>Messages around a person</h2>
      <Textarea
        label="Start message"
        description="Sent when an agent takes a conversation. It may hold {{variables}}. Empty: none."
        autosize
        minRows={2}
        maxLength={1024}
        value={form.values.startMessage ?? ''}
        onChange={(event) => form.setFieldValue('startMessage', event.currentTarget.value || null)}
      />
      <Select
        label="Default interaction"
        description="A flow that an agent may send when resolving."
        clearable
        searchable
        data={flows}
        value={form.values.defaultInteractionFlowId}
        onChange={(value) => form.setFieldValue('defaultInteractionFlowId', flowIdSchema.safeParse(value).data ?? null)}
      />
    </section>
  );
};

const ListsSections = ({ form }: Pick<SectionProps, 'form'>) => (
  <>
    <section className={classes.section}>
      <h2>Topics</h2>
      <p className={classes.lead}>What a conversation was about. Resolve asks for one.</p>
      <NameList
        noun="Topic"
        items={form.values.topics}
        make={(name) => ({ id: newId('topic'), name })}
        onChange={(topics) => form.setFieldValue('topics', topics)}
      />
    </section>
    <section className={classes.section}>
      <h2>Outcomes</h2>
      <p className={classes.lead}>How it ended. Resolve asks for one, and the flow goes on with it.</p>
      <NameList
        noun="Outcome"
        items={form.values.outcomes}
        make={(name) => ({ id: newId('outcome'), name })}
        onChange={(outcomes) => form.setFieldValue('outcomes', outcomes)}
      />
    </section>
  </>
);

/** Everything about handovers that is live at once (decisions.md, Handover). */
export const HandoverTab = ({ bot }: { readonly bot: Bot }) => {
  const { form, isBusy, error, mayEdit, submit, reset } = useSettingsForm(bot);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset disabled={!mayEdit} className={classes.inner} style={{ border: 0, margin: 0, padding: 0 }}>
        <RequestSection form={form} />
        <MessagesSection bot={bot} form={form} />
        <WaitingSection form={form} />
        <ListsSections form={form} />
        <SaveBar isDirty={form.isDirty()} isBusy={isBusy} error={error} onReset={reset} />
      </fieldset>
    </form>
  );
};
