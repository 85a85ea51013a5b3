import { mergeAttributes, Node } from '@tiptap/core';

/** A variable inside a text: one chip that is typed around, not into. */
export const VariableChip = Node.create({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    path: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset.variable ?? '',
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-variable': attributes.path }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-variable]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), String(node.attrs.path)],
  renderText: ({ node }) => `{{ ${String(node.attrs.path)} }}`,
});
