import { type Plugin, transformWithOxc } from 'vite';

/**
 * Compiles the JSX of the visitor's side with preact wherever it is imported, so that the studio's React build can
 * draw the same transcript.
 */
export function preactJsx(folder: string): Plugin {
  return {
    name: 'baton:preact-jsx',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!file.startsWith(folder) || !file.endsWith('.tsx')) return null;
      return transformWithOxc(code, file, { jsx: { runtime: 'automatic', importSource: 'preact' } });
    },
  };
}
