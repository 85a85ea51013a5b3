import { Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import classes from './settings.module.css';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface NameListProps<Item extends Named> {
  /** `Topic`, `Outcome`. */
  readonly noun: string;
  readonly items: readonly Item[];
  readonly make: (name: string) => Item;
  readonly onChange: (items: Item[]) => void;
}

/** A list of names kept per bot: add, rename, remove. */
export const NameList = <Item extends Named>({ noun, items, make, onChange }: NameListProps<Item>) => {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const isTaken = items.some((item) => item.name === name);
  const add = () => {
    if (name === '' || isTaken) return;
    onChange([...items, make(name)]);
    setTyped('');
  };
  return (
    <>
      <ul className={classes.list}>
        {items.map((item, index) => (
          <li key={item.id} className={classes.row}>
            <TextInput
              flex={1}
              aria-label={`${noun} ${index + 1}`}
              required
              maxLength={200}
              value={item.name}
              onChange={(event) => onChange(items.with(index, { ...item, name: event.currentTarget.value }))}
            />
            <IconButton
              icon={X}
              label={`Remove ${item.name}`}
              onClick={() => onChange(items.filter((other) => other.id !== item.id))}
            />
          </li>
        ))}
      </ul>
      <div className={classes.row}>
        <TextInput
          flex={1}
          aria-label={`New ${noun.toLowerCase()}`}
          placeholder={`New ${noun.toLowerCase()}`}
          maxLength={200}
          value={typed}
          error={isTaken ? 'This is in the list already.' : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={add}>
          Add
        </Button>
      </div>
    </>
  );
};
