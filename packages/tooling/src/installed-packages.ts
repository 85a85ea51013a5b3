import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Leaves npm packages out of the server's bundle. One that npm installed beside a workspace, and not at the top, would
 * not be found from `dist`, so it is named by its file.
 */
export function installedPackages(root: string, outDir: string): Plugin {
  const top = path.join(root, 'node_modules') + path.sep;
  return {
    name: 'baton:installed-packages',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (/^[./\0]|^node:|^@baton\//.test(source) || path.isAbsolute(source)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const file = found?.id.split('?')[0];
      if (!file?.includes('/node_modules/')) return found;
      return file.startsWith(top)
        ? { id: source, external: true }
        : { id: path.relative(outDir, file), external: true };
    },
  };
}
