import type { Value, Variables } from '@baton/core/variables/value';

/** Variables as an object tree without prototypes, so that no path can reach one (reliability.md, B65). */
export interface NestedVariables {
  [name: string]: Value | NestedVariables;
}

const emptyTree = (): NestedVariables => Object.create(null);

export const isTree = (value: Value | NestedVariables | undefined): value is NestedVariables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const place = (tree: NestedVariables, path: string, value: Value): void => {
  const words = path.split('.');
  const last = words.pop() ?? path;
  let at = tree;
  for (const word of words) {
    const inner = at[word];
    const next = isTree(inner) ? inner : emptyTree();
    at[word] = next;
    at = next;
  }
  if (!isTree(at[last])) at[last] = value;
};

const known = new WeakMap<Variables, NestedVariables>();

/** `{'contact.name': 'Ann'}` as `{contact: {name: 'Ann'}}`; kept for as long as the variables are. */
export const nestedVariables = (variables: Variables): NestedVariables => {
  const before = known.get(variables);
  if (before !== undefined) return before;
  const tree = emptyTree();
  for (const [path, value] of Object.entries(variables)) place(tree, path, value);
  known.set(variables, tree);
  return tree;
};
