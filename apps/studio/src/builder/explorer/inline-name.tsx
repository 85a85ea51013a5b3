import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface InlineNameProps {
  readonly label: string;
  readonly initial: string;
  /** Says in words why the name cannot be taken, or null. */
  readonly problemOf?: (name: string) => string | null;
  readonly onDone: (name: string | null) => void;
}

/** A name written in place: Enter or leaving keeps it, Esc gives it up. */
export const InlineName = ({ label, initial, problemOf, onDone }: InlineNameProps) => {
  const [name, setName] = useState(initial);
  const trimmed = name.trim();
  const problem = trimmed === '' ? null : (problemOf?.(trimmed) ?? null);
  const finish = () => onDone(trimmed === '' || problem !== null ? null : trimmed);
  return (
    <TextInput
      size="xs"
      aria-label={label}
      autoFocus
      maxLength={200}
      value={name}
      error={problem}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && problem === null) finish();
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
};
