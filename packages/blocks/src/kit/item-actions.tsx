import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2, type LucideIcon } from 'lucide-react';
import { moved, without } from './list-order.ts';

interface ItemActionsProps<Item> {
  readonly items: readonly Item[];
  readonly index: number;
  /** What one item is called, such as "button 2". */
  readonly name: string;
  readonly isRemovable: boolean;
  onChange(items: Item[]): void;
}

interface ActionProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isDisabled: boolean;
  onClick(): void;
}

const Action = ({ icon: Icon, label, isDisabled, onClick }: ActionProps) => (
  <Tooltip label={label}>
    <ActionIcon aria-label={label} variant="subtle" color="gray" size={24} disabled={isDisabled} onClick={onClick}>
      <Icon size={14} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

/** Up, down and away, for one item of a list that has an order. */
export const ItemActions = <Item,>({ items, index, name, isRemovable, onChange }: ItemActionsProps<Item>) => (
  <>
    <Action
      icon={ArrowUp}
      label={`Move ${name} up`}
      isDisabled={index === 0}
      onClick={() => onChange(moved(items, index, -1))}
    />
    <Action
      icon={ArrowDown}
      label={`Move ${name} down`}
      isDisabled={index === items.length - 1}
      onClick={() => onChange(moved(items, index, 1))}
    />
    <Action
      icon={Trash2}
      label={`Remove ${name}`}
      isDisabled={!isRemovable}
      onClick={() => onChange(without(items, index))}
    />
  </>
);
