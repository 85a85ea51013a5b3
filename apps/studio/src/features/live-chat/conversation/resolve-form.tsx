import { Button, Group, Select, Stack, TagsInput, Text } from '@mantine/core';
import type { BotSettings } from '@baton/core/bot/bot-settings';
import { useState } from 'react';
import { emptyResolution, resolveCommandOf, type ResolutionForm, type ResolveCommand } from './resolution.ts';
import { WrapUpChoice, type WrapUpChoiceProps } from './wrap-up-choice.tsx';

export interface ResolveFormProps {
  readonly settings: BotSettings;
  readonly flows: WrapUpChoiceProps['flows'];
  readonly isBusy: boolean;
  readonly onResolve: (command: ResolveCommand) => void;
  readonly onCancel: () => void;
}

const optionsOf = (list: BotSettings['topics'] | BotSettings['outcomes']) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** Topic and Outcome are asked for before anything is sent; Enter confirms only when they are there (000-28, 001-12). */
export const ResolveForm = ({ settings, flows, isBusy, onResolve, onCancel }: ResolveFormProps) => {
  const [form, setForm] = useState(emptyResolution);
  const change = (changed: Partial<ResolutionForm>) => setForm((before) => ({ ...before, ...changed }));
  const command = resolveCommandOf(form);
  const isMissingLists = settings.topics.length === 0 || settings.outcomes.length === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (command !== null && !isBusy) onResolve(command);
      }}
    >
      <Stack gap={14}>
        {isMissingLists ? (
          <Text fz={13} c="var(--baton-action)" role="alert">
            This bot has no topics or no outcomes yet. An admin adds them under Settings, Handover.
          </Text>
        ) : null}
        <Select
          label="Topic"
          required
          searchable
          data-autofocus
          openOnFocus={false}
          data={optionsOf(settings.topics)}
          value={form.topicId}
          onChange={(topicId) => change({ topicId })}
        />
        <Select
          label="Outcome"
          required
          searchable
          data={optionsOf(settings.outcomes)}
          value={form.outcomeId}
          onChange={(outcomeId) => change({ outcomeId })}
        />
        <TagsInput
          label="Tags"
          description="Optional. Enter adds one."
          maxTags={50}
          value={[...form.tags]}
          onChange={(tags) => change({ tags: tags.map((tag) => tag.slice(0, 100)) })}
        />
        <WrapUpChoice
          form={form}
          onChange={change}
          flows={flows}
          hasDefaultInteraction={settings.defaultInteractionFlowId !== null}
        />
        <Text fz={12} c="dimmed">
          Is the visitor satisfied? The bot answers again from here on.
        </Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" disabled={command === null} loading={isBusy}>
            Resolve
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
