import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './run-command.ts';

const bootstrap = path.join(root, 'packages/tooling/bootstrap');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'baton-bootstrap-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

/** Runs lines of a module in the folder, with the folder's `bin` before all other programs. */
function run(code: string) {
  const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}` };
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, env, encoding: 'utf8' });
}

/** What the stand-in for a program was called with, a call a line, and forgets it. */
function takeCalls(): string[] {
  const calls = path.join(folder, 'calls');
  const lines = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
  rmSync(calls, { force: true });
  return lines.toSorted();
}

describe('install', () => {
  const lock = (version: string) => ({
    packages: {
      '': { name: 'baton' },
      'node_modules/fastify': { version },
      'node_modules/@other/system': { version: '1.0.0', optional: true },
      'node_modules/@baton/core': { link: true },
    },
  });
  const install = () => run(`import { install } from '${bootstrap}/install.mjs'; install();`);

  beforeEach(() => {
    write('bin/npm', '#!/bin/sh\necho "$1" >> calls\n');
    chmodSync(path.join(folder, 'bin/npm'), 0o755);
    write('package-lock.json', JSON.stringify(lock('5.0.0')));
  });

  it('installs where nothing is installed yet', () => {
    expect(install().status).toBe(0);
    expect(takeCalls()).toEqual(['ci']);
  });

  it('installs nothing when all is there but what is for another system', () => {
    write(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/fastify': { version: '5.0.0' } } }),
    );
    install();
    expect(takeCalls()).toEqual([]);
  });

  it('installs again when the lock file names another version', () => {
    write(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/fastify': { version: '4.9.0' } } }),
    );
    install();
    expect(takeCalls()).toEqual(['ci']);
  });

  it('ends with the code of an npm that fails', () => {
    write('bin/npm', '#!/bin/sh\nexit 7\n');
    expect(install().status).toBe(7);
  });
});

describe('build', () => {
  const modes = ['hosted', 'server', 'studio', 'widget'];
  const build = () => run(`import { build } from '${bootstrap}/build.mjs'; await build();`);

  beforeEach(() => {
    for (const file of ['vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'db/src/one.ts'])
      write(file, '');
    write('apps/server/src/main.ts', 'one');
    write('packages/core/src/ids.ts', 'one');
    write(
      'node_modules/vite/bin/vite.js',
      `const fs = require('node:fs'); fs.appendFileSync('calls', process.argv[process.argv.indexOf('--mode') + 1] + '\\n');
       if (fs.existsSync('broken')) { console.log('it is broken'); process.exit(1); }`,
    );
  });

  it('builds once for each change of a source, and not for a change of a test', () => {
    build();
    expect(takeCalls()).toEqual(modes);
    build();
    expect(takeCalls()).toEqual([]);
    write('packages/core/src/ids.test.ts', 'a test');
    build();
    expect(takeCalls()).toEqual([]);
    write('packages/core/src/ids.ts', 'two');
    build();
    expect(takeCalls()).toEqual(modes);
  });

  it('says what failed, and tries again the next time', () => {
    write('broken', '');
    const failed = build();
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('it is broken');
    takeCalls();
    rmSync(path.join(folder, 'broken'));
    expect(build().status).toBe(0);
    expect(takeCalls()).toEqual(modes);
  });
});

describe('the turn and the version', () => {
  it('lets two commands install and build one after the other, also after one that was killed', () => {
    write('lock', '999999999');
    const code = `
      import { withTurn } from '${bootstrap}/turn.mjs'; import fs from 'node:fs';
      let inside = 0;
      const one = () => withTurn('lock', async () => {
        inside += 1; fs.appendFileSync('calls', inside + '\\n');
        await new Promise((resolve) => setTimeout(resolve, 50)); inside -= 1;
      });
      await Promise.all([one(), one(), one()]);`;
    expect(run(code).status).toBe(0);
    expect(takeCalls()).toEqual(['1', '1', '1']);
    expect(existsSync(path.join(folder, 'lock'))).toBe(false);
  });

  it.each([
    ['20.18.3', 1],
    ['18.20.0', 1],
    ['20.19.0', 0],
    ['24.1.0', 0],
  ])('judges Node %s', (version, status) => {
    const fake = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
    const judged = run(`${fake} const { requireNode } = await import('${bootstrap}/require-node.mjs'); requireNode();`);
    expect(judged.status).toBe(status);
    expect(judged.stderr.includes('20.19')).toBe(status === 1);
  });
});
