import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { InlineName } from './inline-name.tsx';

interface AddByNameProps {
  /** What is added, such as "flow". */
  readonly noun: string;
  readonly problemOf?: (name: string) => string | null;
  readonly onAdd: (name: string) => void;
}

/** A button that turns into a field for the name of what is added. */
export const AddByName = ({ noun, onAdd, ...field }: AddByNameProps) => {
  const [isNaming, setIsNaming] = useState(false);
  if (!isNaming) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => setIsNaming(true)}
      >
        {`Add ${noun}`}
      </Button>
    );
  }
  const done = (name: string | null) => {
    setIsNaming(false);
    if (name !== null) onAdd(name);
  };
  return <InlineName label={`Name of the new ${noun}`} initial="" onDone={done} {...field} />;
};
