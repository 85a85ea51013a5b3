import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';

const most = 50;

interface AddItemProps {
  /** Such as "Add case". */
  readonly label: string;
  /** How many there are; a block takes 50 of a kind. */
  readonly count: number;
  onAdd(): void;
}

/** The button below a list of items. */
export const AddItem = ({ label, count, onAdd }: AddItemProps) => (
  <div>
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Plus size={14} aria-hidden />}
      disabled={count >= most}
      onClick={onAdd}
    >
      {label}
    </Button>
  </div>
);
