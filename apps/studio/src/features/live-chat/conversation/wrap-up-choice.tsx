import { Radio, Select, Stack, Textarea } from '@mantine/core';
import { wrapUpSchema, type WrapUp } from '@baton/core/handover/handover';
import type { ApiOutputs } from '../../../lib/trpc.ts';
import type { ResolutionForm } from './resolution.ts';

export interface WrapUpChoiceProps {
  readonly form: ResolutionForm;
  readonly onChange: (change: Partial<ResolutionForm>) => void;
  readonly hasDefaultInteraction: boolean;
  /** Those of the version that the conversation runs on; empty until they are loaded. */
  readonly flows: ApiOutputs['conversation']['flows'];
}

const kindOf = (value: string): WrapUp['kind'] =>
  wrapUpSchema.options.map((option) => option.shape.kind.value).find((kind) => kind === value) ?? 'nothing';

/** What comes after the person: the four choices of 000-29 to 000-32. */
export const WrapUpChoice = ({ form, onChange, hasDefaultInteraction, flows }: WrapUpChoiceProps) => (
  <>
    <Radio.Group
      label="Wrap-up"
      description="What the visitor gets next"
      value={form.wrapUp}
      onChange={(value) => onChange({ wrapUp: kindOf(value) })}
    >
      <Stack gap={8} mt={8}>
        <Radio value="nothing" label="Send nothing" />
        <Radio
          value="default-interaction"
          label="Send the default interaction"
          disabled={!hasDefaultInteraction}
          description={
            hasDefaultInteraction ? undefined : 'This bot has none; an admin sets it under Settings, Handover.'
          }
        />
        <Radio value="custom-message" label="Send a custom message" />
        <Radio value="flow" label="Send a different flow" disabled={flows.length === 0} />
      </Stack>
    </Radio.Group>
    {form.wrapUp === 'custom-message' ? (
      <Textarea
        label="Message"
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={4096}
        value={form.message}
        onChange={(event) => onChange({ message: event.currentTarget.value })}
      />
    ) : null}
    {form.wrapUp === 'flow' ? (
      <Select
        label="Flow"
        required
        searchable
        data={flows.map((flow) => ({ value: flow.flowId, label: flow.name }))}
        value={form.flowId}
        onChange={(flowId) => onChange({ flowId })}
      />
    ) : null}
  </>
);
