import { TextInput } from '@mantine/core';
import { describeCondition } from '@baton/core/conditions/registry';
import { Split } from 'lucide-react';
import { OutletRow, Rows } from '../kit/card.tsx';
import { ConditionBuilder } from '../kit/condition-builder.tsx';
import { defineEditor, type CardProps, type FormProps } from '../kit/define-editor.tsx';
import { useEditorBot } from '../kit/editor-bot.tsx';
import { ItemList } from '../kit/item-list.tsx';
import { conditionConfigSchema, type ConditionConfig } from './config.ts';

const ConditionCard = ({ outlets }: CardProps<ConditionConfig>) => (
  <Rows>
    {outlets.map((outlet) => (
      <OutletRow key={outlet.id} outlet={outlet} look={outlet.id === 'else' ? 'label' : 'rule'} />
    ))}
  </Rows>
);

const ConditionForm = ({ config, onChange }: FormProps<ConditionConfig>) => {
  const { newId } = useEditorBot();
  return (
    <ItemList<ConditionConfig['cases'][number]>
      hint="The first case that holds is taken; else the flow goes on at Else."
      noun="case"
      items={config.cases}
      titleOf={(_, index) => `Case ${index + 1}`}
      newItem={() => ({
        id: newId('rule'),
        name: '',
        when: { kind: 'all', conditions: [{ kind: 'support', is: 'online' }] },
      })}
      onChange={(cases) => onChange({ ...config, cases })}
    >
      {(item, put, index) => (
        <>
          <TextInput
            aria-label={`Name of case ${index + 1}`}
            size="sm"
            maxLength={200}
            placeholder={describeCondition(item.when).slice(0, 80)}
            value={item.name}
            onChange={(event) => put({ ...item, name: event.currentTarget.value })}
          />
          <ConditionBuilder
            value={item.when}
            onChange={({ kind, conditions }) => put({ ...item, when: { kind, conditions } })}
          />
        </>
      )}
    </ItemList>
  );
};

export const conditionEditor = defineEditor({
  type: 'condition',
  icon: Split,
  config: conditionConfigSchema,
  Card: ConditionCard,
  Form: ConditionForm,
});
