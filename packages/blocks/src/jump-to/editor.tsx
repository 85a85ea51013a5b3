import { describeCondition } from '@baton/core/conditions/registry';
import { CornerDownRight } from 'lucide-react';
import { OutletRows, PlainRow, Rows } from '../kit/card.tsx';
import { ConditionBuilder } from '../kit/condition-builder.tsx';
import { defineEditor, type CardProps, type FormProps } from '../kit/define-editor.tsx';
import { useEditorBot } from '../kit/editor-bot.tsx';
import { ItemList } from '../kit/item-list.tsx';
import { JumpTargetSelect } from '../kit/jump-target-select.tsx';
import { jumpToConfigSchema, type JumpRule, type JumpToConfig } from './config.ts';

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
  return (
    <ItemList<JumpRule>
      hint="The first rule that holds leads away; else the flow goes on at Else."
      noun="rule"
      items={config.rules}
      titleOf={({ when }) => (when.conditions.length === 0 ? 'Always' : 'If')}
      newItem={() => ({
        id: newId('rule'),
        when: { kind: 'all', conditions: [{ kind: 'support', is: 'offline' }] },
        to: null,
      })}
      onChange={(rules) => onChange({ ...config, rules })}
    >
      {(rule, put) => (
        <>
          <ConditionBuilder
            value={rule.when}
            onChange={({ kind, conditions }) => put({ ...rule, when: { kind, conditions } })}
          />
          <JumpTargetSelect value={rule.to} onChange={(to) => put({ ...rule, to })} />
        </>
      )}
    </ItemList>
  );
};

export const jumpToEditor = defineEditor({
  type: 'jump-to',
  icon: CornerDownRight,
  config: jumpToConfigSchema,
  Card: JumpToCard,
  Form: JumpToForm,
});
