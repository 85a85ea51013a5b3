import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);

/** The watching product: the server restarts, the studio is reloaded in place, the visitor's scripts are built anew. */
const programs: [command: string, ...args: string[]][] = [
  [bin('tsx'), 'watch', '--clear-screen=false', 'apps/server/src/main.ts'],
  [bin('vite'), '--mode', 'studio'],
  [bin('vite'), 'build', '--mode', 'widget', '--watch', '--logLevel', 'warn'],
  [bin('vite'), 'build', '--mode', 'hosted', '--watch', '--logLevel', 'warn'],
];

const running: ChildProcess[] = programs.map(([command, ...args]) =>
  spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }),
);

let isStopping = false;

/** Once: `tsx` takes a second signal for impatience and kills the server. */
function stopAll(): void {
  if (isStopping) return;
  isStopping = true;
  for (const child of running) child.kill('SIGTERM');
}

for (const child of running) child.on('exit', stopAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopAll);
console.log('The studio, watched: http://localhost:5173');
