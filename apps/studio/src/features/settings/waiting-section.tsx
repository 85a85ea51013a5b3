import { NumberInput, Select } from '@mantine/core';
import { DurationInput } from './duration-input.tsx';
import classes from './settings.module.css';
import type { BotSettingsForm } from './use-settings-form.ts';

/** The durations and limits of the queue. */
export const WaitingSection = ({ form }: { readonly form: BotSettingsForm }) => {
  const { values, setFieldValue } = form;
  return (
    <section className={classes.section}>
      <h2>Waiting</h2>
      <div className={classes.grid}>
        <DurationInput
          label="Queue time-out"
          description="Then the flow goes on at no answer."
          unit="min"
          valueMs={values.queueTimeoutMs}
          onChange={(value) => setFieldValue('queueTimeoutMs', value)}
        />
        <DurationInput
          label="Agent gone after"
          description="Without a connection; then back to the queue."
          unit="min"
          valueMs={values.agentGoneAfterMs}
          onChange={(value) => setFieldValue('agentGoneAfterMs', value)}
        />
        <NumberInput
          label="Capacity"
          description="Conversations that an agent has at once."
          min={1}
          max={100}
          {...form.getInputProps('capacity')}
        />
        <Select
          label="Presence at sign-in"
          description="The toggle of an agent who comes back."
          allowDeselect={false}
          data={[
            { value: 'online', label: 'Agent Online' },
            { value: 'offline', label: 'Agent Offline' },
          ]}
          value={values.defaultPresence}
          onChange={(value) => setFieldValue('defaultPresence', value === 'offline' ? 'offline' : 'online')}
        />
        <DurationInput
          label="Waiting time turns amber after"
          unit="min"
          valueMs={values.waitingColoursMs.amberAfterMs}
          onChange={(amberAfterMs) => setFieldValue('waitingColoursMs', { ...values.waitingColoursMs, amberAfterMs })}
        />
        <DurationInput
          label="Waiting time turns red after"
          unit="min"
          valueMs={values.waitingColoursMs.redAfterMs}
          onChange={(redAfterMs) => setFieldValue('waitingColoursMs', { ...values.waitingColoursMs, redAfterMs })}
        />
      </div>
    </section>
  );
};
