import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Keeps `import.meta.url` and `import.meta.dirname` of bundled modules pointing at their source file, so that data
 * beside the source (migrations, seeds) is found in the same way by tsx, by vitest and by the built server.
 */
export function sourceUrl(root: string, outDir: string): Plugin {
  return {
    name: 'baton:source-url',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!file.startsWith(root) || file.includes('/node_modules/') || !code.includes('import.meta.')) return null;
      const relative = path.relative(outDir, file).split(path.sep).join('/');
      const url = `new URL(${JSON.stringify(relative)}, import.meta.url)`;
      const replaced = code.replaceAll(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, property: string) => {
        if (property === 'url') return `${url}.href`;
        const place = property === 'dirname' ? `new URL('.', ${url})` : url;
        return `decodeURIComponent(${place}.pathname).replace(/\\/$/, '')`;
      });
      return { code: replaced, map: null };
    },
  };
}
