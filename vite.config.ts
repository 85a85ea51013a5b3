import { defineConfig } from 'vitest/config';
import { buildModes, isBuildMode } from './packages/tooling/src/build-modes.ts';
import { preactJsx } from './packages/tooling/src/preact-jsx.ts';
import { testProjects } from './packages/tooling/src/test-projects.ts';

const visitorSide = new URL('./apps/widget', import.meta.url).pathname;

export default defineConfig(({ mode }) => {
  if (isBuildMode(mode)) return buildModes[mode]();
  return { plugins: [preactJsx(visitorSide)], test: { projects: testProjects } };
});
