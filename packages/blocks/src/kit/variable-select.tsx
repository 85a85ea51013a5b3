import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useEditorBot } from './editor-bot.tsx';
import classes from './form.module.css';
import { knownVariables, type KnownVariable } from './known-variables.ts';

interface VariableSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly description?: string;
  readonly isLabelHidden?: boolean;
  /** Only variables that a block may write; a new one may then be declared in place. */
  readonly isTarget: boolean;
  onChange(value: string | null): void;
}

const newVariable = ' new';

const optionsOf = (variables: readonly KnownVariable[], value: string | null, isTarget: boolean) => {
  const shown = variables.filter(({ isSettable }) => isSettable || !isTarget);
  const item = ({ path }: KnownVariable) => ({ value: path, label: path });
  const isUnknown = value !== null && value !== '' && !shown.some(({ path }) => path === value);
  return [
    ...(isUnknown ? [{ value, label: `${value} (not declared)` }] : []),
    { group: 'Of this bot', items: shown.filter(({ isDeclared }) => isDeclared).map(item) },
    { group: 'Built in', items: shown.filter(({ isDeclared }) => !isDeclared).map(item) },
    ...(isTarget ? [{ value: newVariable, label: 'New variable…' }] : []),
  ].filter((option) => !('items' in option) || option.items.length > 0);
};

/** Chooses a variable by name, or declares a new one. */
export const VariableSelect = ({ label, value, onChange, isTarget, ...rest }: VariableSelectProps) => {
  const { definition } = useEditorBot();
  const [isAdding, setIsAdding] = useState(false);
  const done = (name: string | null): void => {
    setIsAdding(false);
    if (name !== null) onChange(name);
  };
  if (isAdding) return <NewVariable label={label} onDone={done} />;
  return (
    <Select
      {...(rest.isLabelHidden === true ? { 'aria-label': label } : { label })}
      {...(rest.description === undefined ? {} : { description: rest.description })}
      size="sm"
      placeholder={isTarget ? 'Not kept' : 'Choose a variable'}
      searchable
      clearable={isTarget}
      value={value === '' ? null : value}
      data={optionsOf(knownVariables(definition), value, isTarget)}
      onChange={(chosen) => (chosen === newVariable ? setIsAdding(true) : onChange(chosen))}
    />
  );
};

interface NewVariableProps {
  readonly label: string;
  onDone(name: string | null): void;
}

const NewVariable = ({ label, onDone }: NewVariableProps) => {
  const { declareVariable } = useEditorBot();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (): void => {
    const refused = declareVariable(name.trim(), 'text');
    if (refused === null) onDone(name.trim());
    else setProblem(refused);
  };
  return (
    <div className={classes.group}>
      <TextInput
        label={`${label}: new variable`}
        size="sm"
        autoFocus
        maxLength={64}
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
          if (event.key === 'Escape') onDone(null);
        }}
      />
      <div className={classes.line}>
        <Button size="compact-sm" onClick={add}>
          Add variable
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
    </div>
  );
};
