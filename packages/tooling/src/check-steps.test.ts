import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canaryFolder, withCanary } from './canary.ts';
import { runCommand } from './run-command.ts';

/** What the linter of the house says of the planted files, as `rule file`. */
function lintCanaries(): Promise<string[]> {
  return withCanary('lint', ['.oxlintrc.json'], async (cwd) => {
    const { output } = await runCommand('oxlint', ['--format', 'json'], { cwd });
    const report: { diagnostics: { code: string; filename: string }[] } = JSON.parse(output.slice(output.indexOf('{')));
    return report.diagnostics.map(({ code, filename }) => `${code} ${filename}`);
  });
}

const planted = [
  'typescript(no-explicit-any) packages/core/src/any.ts',
  'typescript(consistent-type-assertions) packages/core/src/assertion.ts',
  'typescript(no-non-null-assertion) packages/core/src/bang.ts',
  'eslint(no-restricted-globals) packages/core/src/clock-read.ts',
  'eslint(no-restricted-properties) packages/core/src/chance.ts',
  'eslint(max-params) packages/core/src/params.ts',
  'eslint(max-depth) packages/core/src/depth.ts',
  'eslint(max-lines-per-function) packages/core/src/long-function.ts',
  'eslint(max-lines-per-function) apps/studio/src/long-component.tsx',
  'eslint(max-lines) packages/core/src/long-file.ts',
  'import(no-default-export) packages/core/src/default-export.ts',
  'typescript(no-floating-promises) packages/core/src/floating.ts',
  'typescript(switch-exhaustiveness-check) packages/core/src/union.ts',
  'vitest(no-disabled-tests) packages/core/src/skipped.test.ts',
  'vitest(no-focused-tests) packages/core/src/focused.test.ts',
  'eslint(no-restricted-globals) packages/service/src/calls-out.ts',
  'eslint(no-restricted-globals) packages/channels/src/calls-out.ts',
  'eslint(no-restricted-globals) apps/server/src/calls-out.ts',
  'eslint(no-restricted-globals) db/src/calls-out.ts',
  'eslint(no-restricted-globals) packages/service/src/reads-clock.ts',
];

describe('the canaries of the programs that npm run check calls', () => {
  it('lint reports every planted violation', async () => {
    const found = await lintCanaries();
    expect(planted.filter((violation) => !found.includes(violation))).toEqual([]);
  });

  it('types reports what is not pure, not checked and not erasable', async () => {
    const { output } = await runCommand('tsc', ['-p', canaryFolder('types')]);
    for (const name of ['process', 'document', 'setTimeout'])
      expect(output).toMatch(new RegExp(`Cannot find name '${name}'`));
    expect(output).toMatch(/unchecked\.ts\(2.*not assignable to type 'string'/);
    expect(output).toMatch(/unchecked\.ts\(5.*exactOptionalPropertyTypes/);
    expect(output).toMatch(/not-erasable\.ts.*erasableSyntaxOnly/);
  });

  it('format reports a file that is not formatted', async () => {
    const { code, output } = await withCanary('dead-code', ['.oxfmtrc.json'], (cwd) => {
      writeFileSync(path.join(cwd, 'unformatted.ts'), 'export const   one = "1"\n');
      return runCommand('oxfmt', ['--list-different', 'unformatted.ts'], { cwd });
    });
    expect(output).toContain('unformatted.ts');
    expect(code).not.toBe(0);
  });

  it('dead code reports an export that nothing uses, an unused and an undeclared dependency', async () => {
    const { output } = await withCanary('dead-code', ['knip.json'], (cwd) =>
      runCommand('knip', ['--no-progress'], { cwd }),
    );
    expect(output).toMatch(/Unused dependencies.*\n\s*zod/);
    expect(output).toMatch(/Unlisted dependencies.*\n\s*unlisted/);
    expect(output).toMatch(/Unused exports.*\n\s*dead /);
    expect(output).not.toMatch(/^alive/m);
  });
});
