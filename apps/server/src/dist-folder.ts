import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** What `npm run build` makes, and the pages of the visitor's side that need no build. */
export const builtFolder = {
  studio: path.join(root, 'dist/studio'),
  widget: path.join(root, 'dist/widget'),
  pages: path.join(root, 'apps/widget/pages'),
} as const;
