import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { installedPackages } from './installed-packages.ts';
import { preactJsx } from './preact-jsx.ts';
import { sourceUrl } from './source-url.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const at = (...parts: string[]) => path.join(root, ...parts);
const serverPort = process.env.PORT ?? '4400';
const toServer = { target: `http://127.0.0.1:${serverPort}`, ws: true };

/** The agents' and designers' application: dist/studio, served by the server. */
const studio: UserConfig = {
  root: at('apps/studio'),
  plugins: [preactJsx(at('apps/widget')), react()],
  build: { outDir: at('dist/studio'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': toServer,
      '/trpc': toServer,
      '/f': toServer,
      '/chat': toServer,
      '/widget.js': toServer,
      '/demo': toServer,
    },
  },
};

/** One self-contained classic script of the visitor's side, made from `entry`. */
function visitorScript(entry: string, fileName: string): UserConfig {
  return {
    root: at('apps/widget'),
    plugins: [preactJsx(at('apps/widget'))],
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    build: {
      outDir: at('dist/widget'),
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: at('apps/widget/src', entry), name: 'Baton', formats: ['iife'], fileName: () => fileName },
    },
  };
}

/** Packages of ours carry TypeScript only, so they are compiled in; everything of npm is loaded as it is installed. */
function server(): UserConfig {
  return {
    root,
    publicDir: false,
    plugins: [installedPackages(root, at('dist/server')), sourceUrl(root, at('dist/server'))],
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: at('apps/server/src/main.ts'),
      outDir: at('dist/server'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: { makeAbsoluteExternalsRelative: false, output: { entryFileNames: 'main.js' } },
    },
  };
}

/** What `vite build --mode <name>` makes. */
export const buildModes = {
  studio: () => studio,
  widget: () => visitorScript('embed.ts', 'baton-widget.js'),
  hosted: () => visitorScript('hosted.ts', 'baton-chat.js'),
  server,
};

export type BuildMode = keyof typeof buildModes;

export const isBuildMode = (mode: string): mode is BuildMode => mode in buildModes;
