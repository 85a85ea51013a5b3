import { Select } from '@mantine/core';
import type { LeafCondition } from '@baton/core/conditions/condition';
import { useEditorBot } from './editor-bot.tsx';
import { TemplateField } from './template-field.tsx';
import { TimeOfDayFields } from './time-of-day-fields.tsx';
import { VariableConditionFields } from './variable-condition-fields.tsx';
import { WholeNumberField } from './whole-number-field.tsx';
import classes from './form.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  onChange(value: Value): void;
}

/** One of a few values that are known by type. */
const Choice = <Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) => (
  <Select
    aria-label={label}
    size="sm"
    allowDeselect={false}
    value={value}
    data={choices.map((choice) => ({ ...choice }))}
    onChange={(chosen) => {
      const found = choices.find((choice) => choice.value === chosen);
      if (found !== undefined) onChange(found.value);
    }}
  />
);

type CountCondition = Extract<LeafCondition, { count: number }>;

const CountFields = ({ condition, onChange }: FieldsProps<CountCondition>) => (
  <div className={classes.pair}>
    <Choice
      label="Comparison"
      value={condition.operator}
      choices={[
        { value: 'at-least', label: 'at least' },
        { value: 'at-most', label: 'at most' },
        { value: 'equals', label: 'exactly' },
      ]}
      onChange={(operator) => onChange({ ...condition, operator })}
    />
    <WholeNumberField
      label="Count"
      isLabelHidden
      min={0}
      max={10_000}
      value={condition.count}
      onChange={(count) => onChange({ ...condition, count })}
    />
  </div>
);

interface FieldsProps<Kind> {
  readonly condition: Kind;
  onChange(condition: LeafCondition): void;
}

const LanguageField = ({ condition, onChange }: FieldsProps<Extract<LeafCondition, { kind: 'language' }>>) => {
  const { definition } = useEditorBot();
  const choices = [...new Set([...definition.languages, condition.is])].map((value) => ({ value, label: value }));
  return (
    <Choice
      label="Language"
      value={condition.is}
      choices={choices}
      onChange={(is) => onChange({ kind: 'language', is })}
    />
  );
};

/** The fields of one condition, by its kind. */
export const ConditionFields = ({ condition, onChange }: FieldsProps<LeafCondition>) => {
  switch (condition.kind) {
    case 'support':
      return (
        <Choice
          label="Support team"
          value={condition.is}
          choices={[
            { value: 'online', label: 'is online' },
            { value: 'offline', label: 'is offline' },
          ]}
          onChange={(is) => onChange({ kind: 'support', is })}
        />
      );
    case 'channel':
      return (
        <Choice
          label="Channel"
          value={condition.is}
          choices={[
            { value: 'web', label: 'is the web' },
            { value: 'whatsapp', label: 'is WhatsApp' },
          ]}
          onChange={(is) => onChange({ kind: 'channel', is })}
        />
      );
    case 'language':
      return <LanguageField condition={condition} onChange={onChange} />;
    case 'variable':
      return <VariableConditionFields condition={condition} onChange={onChange} />;
    case 'time-of-day':
      return <TimeOfDayFields condition={condition} onChange={onChange} />;
    case 'agents-available':
    case 'queue-length':
      return <CountFields condition={condition} onChange={onChange} />;
    case 'expression':
      return (
        <TemplateField
          label="Expression that must be true"
          isLabelHidden
          maxLength={2000}
          value={condition.expression}
          onChange={(expression) => onChange({ kind: 'expression', expression })}
        />
      );
  }
};
