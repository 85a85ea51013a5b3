// Runs before `npm start`, `npm test` and `npm run dev`, in a clone that has nothing installed yet: built-ins only.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { requireNode } from './require-node.mjs';
import { withTurn } from './turn.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
process.chdir(root);
requireNode();
mkdirSync('.cache', { recursive: true });
await withTurn('.cache/bootstrap.lock', async () => {
  install();
  if (process.argv.includes('--build')) await build();
});
