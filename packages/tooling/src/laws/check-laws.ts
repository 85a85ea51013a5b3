import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { isTestFile, listSourceFiles } from '../architecture/source-files.ts';
import type { Violation } from '../violation.ts';
import { checkFileNames } from './file-names.ts';
import { forbiddenText } from './forbidden-text.ts';
import { findLongTimers } from './long-timers.ts';

/** The laws of single files that the linter has no rule for. */
export function checkLaws(root: string): Violation[] {
  const files = listSourceFiles(root);
  return [...checkFileNames(files), ...files.flatMap((file) => checkFile(root, file))];
}

function checkFile(root: string, file: string): Violation[] {
  const code = readFileSync(path.join(root, file), 'utf8');
  const lineOf = (offset: number) => code.slice(0, offset).split('\n').length;
  const said = forbiddenText.flatMap(({ law, pattern, detail }) => {
    const found = file.endsWith('laws/forbidden-text.ts') ? null : pattern.exec(code);
    return found ? [{ file: `${file}:${lineOf(found.index)}`, law, detail }] : [];
  });
  if (isTestFile(file)) return said;
  const timers = findLongTimers(parseSync(file, code).program).map(({ start, delayMs }) => ({
    file: `${file}:${lineOf(start)}`,
    law: 'no long timers',
    detail: `a timer of ${delayMs} ms: make it a row of timer`,
  }));
  return [...said, ...timers];
}
