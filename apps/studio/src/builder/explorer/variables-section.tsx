import { Menu } from '@mantine/core';
import type { BotDefinition, VariableDeclaration } from '@baton/core/flow/flow';
import { variableNameSchema, variableTypeSchema, type VariableType } from '@baton/core/variables/value';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { useDraft } from '../../features/flow-editor/draft-context.tsx';
import { newId } from '../../lib/ids.ts';
import { AddByName } from './add-by-name.tsx';
import classes from './explorer.module.css';
import { InlineName } from './inline-name.tsx';
import { useDraftApply } from './use-draft-apply.ts';

const typeNames: Record<VariableType, string> = {
  text: 'text',
  number: 'number',
  boolean: 'yes or no',
  date: 'date',
  list: 'list',
};

const withVariables = (definition: BotDefinition, variables: readonly VariableDeclaration[]) => ({
  type: 'set-definition' as const,
  definition: { ...definition, variables: [...variables] },
});

const problemAmong = (variables: readonly VariableDeclaration[]) => (name: string) => {
  if (variables.some((variable) => variable.name === name)) return 'This name is taken.';
  const parsed = variableNameSchema.safeParse(name);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'This name cannot be used.');
};

/** The variables that the bot declares; texts use them as {{name}}. */
export const VariablesSection = () => {
  const definition = useDraft((draft) => draft.document.definition);
  const apply = useDraftApply();
  const add = (name: string) => {
    const added = { id: newId('variable'), name, type: 'text' as const, scope: 'conversation' as const, initial: null };
    apply(withVariables(definition, [...definition.variables, added]));
  };
  return (
    <>
      {definition.variables.length === 0 ? (
        <div className={classes.note}>A variable keeps what a visitor said, such as an order number.</div>
      ) : null}
      <ul className={classes.list}>
        {definition.variables.map((variable) => (
          <VariableRow key={variable.id} variable={variable} definition={definition} />
        ))}
      </ul>
      <AddByName noun="variable" problemOf={problemAmong(definition.variables)} onAdd={add} />
    </>
  );
};

interface VariableRowProps {
  readonly variable: VariableDeclaration;
  readonly definition: BotDefinition;
}

const VariableRow = ({ variable, definition }: VariableRowProps) => {
  const [isRenaming, setIsRenaming] = useState(false);
  const apply = useDraftApply();
  const others = definition.variables.filter((other) => other.id !== variable.id);
  const change = (changed: Partial<VariableDeclaration>) =>
    apply(
      withVariables(
        definition,
        definition.variables.map((other) => (other.id === variable.id ? { ...other, ...changed } : other)),
      ),
    );
  if (isRenaming) {
    return (
      <li>
        <InlineName
          label={`New name of ${variable.name}`}
          initial={variable.name}
          problemOf={problemAmong(others)}
          onDone={(name) => {
            setIsRenaming(false);
            if (name !== null && name !== variable.name) change({ name });
          }}
        />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <span className={classes.label}>{variable.name}</span>
      <span className={classes.note}>{typeNames[variable.type]}</span>
      <Menu position="bottom-end" width={220} withinPortal>
        <Menu.Target>
          <IconButton icon={Ellipsis} label={`More for ${variable.name}`} size={26} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setIsRenaming(true)}>Rename (texts keep the old name)</Menu.Item>
          <Menu.Label>Type</Menu.Label>
          {variableTypeSchema.options.map((type) => (
            <Menu.Item key={type} disabled={type === variable.type} onClick={() => change({ type, initial: null })}>
              {typeNames[type]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => apply(withVariables(definition, others))}>
            Delete (undo brings it back)
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
};
