import { Button, TextInput } from '@mantine/core';
import { describeCondition } from '@baton/core/conditions/registry';
import { Plus, Split } from 'lucide-react';
import { OutletRow, Rows } from '../kit/card.tsx';
import { ConditionBuilder } from '../kit/condition-builder.tsx';
import { defineEditor, type CardProps, type FormProps } from '../kit/define-editor.tsx';
import { useEditorBot } from '../kit/editor-bot.tsx';
import classes from '../kit/form.module.css';
import { ItemActions } from '../kit/item-actions.tsx';
import { conditionConfigSchema, type ConditionConfig } from './config.ts';

const most = 50;

const ConditionCard = ({ outlets }: CardProps<ConditionConfig>) => (
  <Rows>
    {outlets.map((outlet) => (
      <OutletRow key={outlet.id} outlet={outlet} look={outlet.id === 'else' ? 'label' : 'rule'} />
    ))}
  </Rows>
);

const ConditionForm = ({ config, onChange }: FormProps<ConditionConfig>) => {
  const { newId } = useEditorBot();
  const change = (cases: ConditionConfig['cases']): void => onChange({ ...config, cases });
  const add = (): void =>
    change([
      ...config.cases,
      { id: newId('rule'), name: '', when: { kind: 'all', conditions: [{ kind: 'support', is: 'online' }] } },
    ]);
  return (
    <div className={classes.items}>
      <p className={classes.hint}>The first case that holds is taken; else the flow goes on at Else.</p>
      {config.cases.map((item, index) => (
        <div key={item.id} className={classes.item}>
          <div className={classes.itemHead}>
            <span className={classes.itemName}>Case {index + 1}</span>
            <ItemActions
              items={config.cases}
              index={index}
              name={`case ${index + 1}`}
              isRemovable={config.cases.length > 1}
              onChange={change}
            />
          </div>
          <TextInput
            aria-label={`Name of case ${index + 1}`}
            size="sm"
            maxLength={200}
            placeholder={describeCondition(item.when).slice(0, 80)}
            value={item.name}
            onChange={(event) => change(config.cases.with(index, { ...item, name: event.currentTarget.value }))}
          />
          <ConditionBuilder
            value={item.when}
            onChange={({ kind, conditions }) =>
              change(config.cases.with(index, { ...item, when: { kind, conditions } }))
            }
          />
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          disabled={config.cases.length >= most}
          onClick={add}
        >
          Add case
        </Button>
      </div>
    </div>
  );
};

export const conditionEditor = defineEditor({
  type: 'condition',
  icon: Split,
  config: conditionConfigSchema,
  Card: ConditionCard,
  Form: ConditionForm,
});
