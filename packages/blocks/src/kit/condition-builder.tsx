import { ActionIcon, Menu, SegmentedControl, Tooltip, Button } from '@mantine/core';
import type { Condition, ConditionGroup } from '@baton/core/conditions/condition';
import { Plus, Trash2 } from 'lucide-react';
import { ConditionFields } from './condition-fields.tsx';
import { useEditorBot } from './editor-bot.tsx';
import classes from './form.module.css';
import { without } from './list-order.ts';
import { conditionKindNames, newCondition, type ConditionKindName } from './new-condition.ts';

/** Groups in groups in groups, and no deeper (core's condition schema). */
const deepest = 2;

interface ConditionBuilderProps {
  readonly value: ConditionGroup;
  /** How many groups stand around this one. */
  readonly depth?: number;
  onChange(value: ConditionGroup): void;
}

const isGroup = (condition: Condition): condition is ConditionGroup =>
  condition.kind === 'all' || condition.kind === 'any';

const isKind = (name: string): name is ConditionKindName => Object.hasOwn(conditionKindNames, name);

interface AddConditionProps {
  readonly mayGroup: boolean;
  onAdd(condition: Condition): void;
}

const AddCondition = ({ mayGroup, onAdd }: AddConditionProps) => {
  const { definition } = useEditorBot();
  const offered = Object.keys(conditionKindNames)
    .filter(isKind)
    .filter((kind) => mayGroup || (kind !== 'all' && kind !== 'any'));
  return (
    <Menu position="bottom-start" withinPortal shadow="md">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<Plus size={14} aria-hidden />}>
          Add condition
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(newCondition(kind, definition))}>
            {conditionKindNames[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

interface OneConditionProps {
  readonly condition: Condition;
  readonly depth: number;
  onChange(condition: Condition): void;
  onRemove(): void;
}

const OneCondition = ({ condition, depth, onChange, onRemove }: OneConditionProps) => (
  <div className={classes.condition}>
    <div className={classes.itemHead}>
      <span className={classes.itemName}>{conditionKindNames[condition.kind]}</span>
      <Tooltip label="Remove this condition">
        <ActionIcon aria-label="Remove this condition" variant="subtle" color="gray" size={24} onClick={onRemove}>
          <Trash2 size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
    {isGroup(condition) ? (
      <ConditionBuilder value={condition} depth={depth + 1} onChange={onChange} />
    ) : (
      <ConditionFields condition={condition} onChange={onChange} />
    )}
  </div>
);

/** All or any of some conditions, each with typed fields; groups may stand in groups. */
export const ConditionBuilder = ({ value, depth = 0, onChange }: ConditionBuilderProps) => (
  <div className={classes.group} data-depth={depth}>
    {value.conditions.length > 1 ? (
      <SegmentedControl
        size="xs"
        aria-label="Which of these conditions must hold"
        value={value.kind}
        data={[
          { value: 'all', label: 'All must hold' },
          { value: 'any', label: 'Any may hold' },
        ]}
        onChange={(kind) => onChange({ ...value, kind: kind === 'any' ? 'any' : 'all' })}
      />
    ) : null}
    {value.conditions.map((condition, index) => (
      <OneCondition
        key={`${condition.kind} ${index}`}
        condition={condition}
        depth={depth}
        onChange={(changed) => onChange({ ...value, conditions: value.conditions.with(index, changed) })}
        onRemove={() => onChange({ ...value, conditions: without(value.conditions, index) })}
      />
    ))}
    <div>
      <AddCondition
        mayGroup={depth < deepest}
        onAdd={(condition) => onChange({ ...value, conditions: [...value.conditions, condition] })}
      />
    </div>
  </div>
);
