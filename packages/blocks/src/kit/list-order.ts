/** The list with one item a place further on (`by` 1) or back (-1); unchanged at its ends. */
export const moved = <Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] => {
  const [item, neighbour] = [items[index], items[index + by]];
  if (item === undefined || neighbour === undefined) return [...items];
  return items.with(index, neighbour).with(index + by, item);
};

export const without = <Item>(items: readonly Item[], index: number): Item[] => items.toSpliced(index, 1);
