import type { ReactNode } from 'react';
import { AddItem } from './add-item.tsx';
import classes from './form.module.css';
import { ItemActions } from './item-actions.tsx';

interface ItemListProps<Item extends { readonly id: string }> {
  readonly hint: string;
  /** What one item is called, such as "case". */
  readonly noun: string;
  readonly items: readonly Item[];
  /** The heading of one item. */
  titleOf(item: Item, index: number): string;
  newItem(): Item;
  onChange(items: Item[]): void;
  /** The fields of one item; `put` takes what it becomes. */
  children(item: Item, put: (item: Item) => void, index: number): ReactNode;
}

/** Items that are tried in their order, each with its fields; the last one cannot be removed. */
export const ItemList = <Item extends { readonly id: string }>(list: ItemListProps<Item>) => (
  <div className={classes.items}>
    <p className={classes.hint}>{list.hint}</p>
    {list.items.map((item, index) => (
      <div key={item.id} className={classes.item}>
        <div className={classes.itemHead}>
          <span className={classes.itemName}>{list.titleOf(item, index)}</span>
          <ItemActions
            items={list.items}
            index={index}
            name={`${list.noun} ${index + 1}`}
            isRemovable={list.items.length > 1}
            onChange={list.onChange}
          />
        </div>
        {list.children(item, (changed) => list.onChange(list.items.with(index, changed)), index)}
      </div>
    ))}
    <AddItem
      label={`Add ${list.noun}`}
      count={list.items.length}
      onAdd={() => list.onChange([...list.items, list.newItem()])}
    />
  </div>
);
