import { Select } from '@mantine/core';
import {
  comparesWithNothing,
  operatorsOfType,
  operatorWords,
  type VariableOperator,
} from '@baton/core/conditions/variable-operator';
import type { VariableCondition } from '@baton/core/conditions/variable';
import { useEditorBot } from './editor-bot.tsx';
import { knownVariables } from './known-variables.ts';
import { TemplateField } from './template-field.tsx';
import { VariableSelect } from './variable-select.tsx';

interface VariableConditionFieldsProps {
  readonly condition: VariableCondition;
  onChange(condition: VariableCondition): void;
}

/** A variable, a comparison that its type knows, and what it is compared with. */
export const VariableConditionFields = ({ condition, onChange }: VariableConditionFieldsProps) => {
  const { definition } = useEditorBot();
  const typeOf = (path: string) => knownVariables(definition).find((known) => known.path === path)?.type ?? 'text';
  const fitting = (path: string): readonly VariableOperator[] => operatorsOfType[typeOf(path)];
  const offered = [...new Set([...fitting(condition.variable), condition.operator])];
  const choose = (variable: string | null): void => {
    if (variable === null) return;
    const keeps = fitting(variable).includes(condition.operator);
    onChange({ ...condition, variable, operator: keeps ? condition.operator : (fitting(variable)[0] ?? 'is-set') });
  };
  return (
    <>
      <VariableSelect label="Variable" isLabelHidden isTarget={false} value={condition.variable} onChange={choose} />
      <Select
        aria-label="Comparison"
        size="sm"
        allowDeselect={false}
        value={condition.operator}
        data={offered.map((operator) => ({ value: operator, label: operatorWords[operator] }))}
        onChange={(chosen) => {
          const operator = offered.find((candidate) => candidate === chosen);
          if (operator !== undefined) onChange({ ...condition, operator });
        }}
      />
      {comparesWithNothing.has(condition.operator) ? null : (
        <TemplateField
          label="Compared with"
          isLabelHidden
          maxLength={1024}
          value={condition.value}
          onChange={(value) => onChange({ ...condition, value })}
        />
      )}
    </>
  );
};
