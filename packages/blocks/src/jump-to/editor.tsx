import { Button } from '@mantine/core';
import { describeCondition } from '@baton/core/conditions/registry';
import { CornerDownRight, Plus } from 'lucide-react';
import { OutletRows, PlainRow, Rows } from '../kit/card.tsx';
import { ConditionBuilder } from '../kit/condition-builder.tsx';
import { defineEditor, type CardProps, type FormProps } from '../kit/define-editor.tsx';
import { useEditorBot } from '../kit/editor-bot.tsx';
import classes from '../kit/form.module.css';
import { ItemActions } from '../kit/item-actions.tsx';
import { JumpTargetSelect } from '../kit/jump-target-select.tsx';
import { jumpToConfigSchema, type JumpRule, type JumpToConfig } from './config.ts';

const most = 50;

const TargetName = ({ to }: { readonly to: JumpRule['to'] }) => {
  const { flows, useBlockNames } = useEditorBot();
  const blocks = useBlockNames(to === null || to.blockId === null ? null : to.flowId);
  if (to === null) return 'nowhere yet';
  const flow = flows.find(({ flowId }) => flowId === to.flowId);
  if (flow === undefined) return 'a flow that is not there';
  if (to.blockId === null) return flow.name;
  const block = blocks.find(({ blockId }) => blockId === to.blockId);
  return `${block?.name ?? 'a block that is not there'} in ${flow.name}`;
};

/** A rule as a sentence (design.md, The canvas). */
const RuleRow = ({ rule }: { readonly rule: JumpRule }) => (
  <PlainRow>
    {describeCondition(rule.when)} <span aria-hidden>→</span>{' '}
    <strong>
      <TargetName to={rule.to} />
    </strong>
  </PlainRow>
);

const JumpToCard = ({ config, outlets }: CardProps<JumpToConfig>) => (
  <>
    <Rows>
      {config.rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} />
      ))}
    </Rows>
    <OutletRows outlets={outlets} />
  </>
);

const JumpToForm = ({ config, onChange }: FormProps<JumpToConfig>) => {
  const { newId } = useEditorBot();
  const change = (rules: JumpToConfig['rules']): void => onChange({ ...config, rules });
  const add = (): void =>
    change([
      ...config.rules,
      { id: newId('rule'), when: { kind: 'all', conditions: [{ kind: 'support', is: 'offline' }] }, to: null },
    ]);
  return (
    <div className={classes.items}>
      <p className={classes.hint}>The first rule that holds leads away; else the flow goes on at Else.</p>
      {config.rules.map((rule, index) => (
        <div key={rule.id} className={classes.item}>
          <div className={classes.itemHead}>
            <span className={classes.itemName}>{rule.when.conditions.length === 0 ? 'Always' : 'If'}</span>
            <ItemActions
              items={config.rules}
              index={index}
              name={`rule ${index + 1}`}
              isRemovable={config.rules.length > 1}
              onChange={change}
            />
          </div>
          <ConditionBuilder
            value={rule.when}
            onChange={({ kind, conditions }) =>
              change(config.rules.with(index, { ...rule, when: { kind, conditions } }))
            }
          />
          <JumpTargetSelect value={rule.to} onChange={(to) => change(config.rules.with(index, { ...rule, to }))} />
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          disabled={config.rules.length >= most}
          onClick={add}
        >
          Add rule
        </Button>
      </div>
    </div>
  );
};

export const jumpToEditor = defineEditor({
  type: 'jump-to',
  icon: CornerDownRight,
  config: jumpToConfigSchema,
  Card: JumpToCard,
  Form: JumpToForm,
});
