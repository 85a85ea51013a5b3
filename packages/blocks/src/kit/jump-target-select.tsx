import { Select } from '@mantine/core';
import type { BlockId, FlowId } from '@baton/core/ids';
import { useEditorBot } from './editor-bot.tsx';
import classes from './form.module.css';

export interface JumpTarget {
  readonly flowId: FlowId;
  readonly blockId: BlockId | null;
}

interface JumpTargetSelectProps {
  readonly value: JumpTarget | null;
  onChange(value: JumpTarget): void;
}

const fromStart = ' start';

/** Chooses a flow, and from where in it to go on. */
export const JumpTargetSelect = ({ value, onChange }: JumpTargetSelectProps) => {
  const { flows, useBlockNames } = useEditorBot();
  const blocks = useBlockNames(value?.flowId ?? null);
  return (
    <div className={classes.group}>
      <Select
        label="Go to flow"
        size="sm"
        placeholder="Choose a flow"
        searchable
        allowDeselect={false}
        value={value?.flowId ?? null}
        data={flows.map(({ flowId, name }) => ({ value: flowId, label: name }))}
        onChange={(chosen) => {
          const flow = flows.find(({ flowId }) => flowId === chosen);
          if (flow !== undefined) onChange({ flowId: flow.flowId, blockId: null });
        }}
      />
      {value === null ? null : (
        <Select
          label="At block"
          size="sm"
          searchable
          allowDeselect={false}
          value={value.blockId ?? fromStart}
          data={[
            { value: fromStart, label: 'From its start' },
            ...blocks.map(({ blockId, name }) => ({ value: blockId, label: name })),
          ]}
          onChange={(chosen) => {
            const block = blocks.find(({ blockId }) => blockId === chosen);
            onChange({ flowId: value.flowId, blockId: block?.blockId ?? null });
          }}
        />
      )}
    </div>
  );
};
