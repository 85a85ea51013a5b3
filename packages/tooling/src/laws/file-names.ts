import type { Violation } from '../violation.ts';

const generic = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'types',
  'misc',
  'shared',
  'lib',
  'index',
  'constants',
  'interfaces',
]);

/** Files are kebab-case and named after the one thing they export; a name that fits anything says nothing. */
export function checkFileNames(files: readonly string[]): Violation[] {
  return files.flatMap((file) => {
    const name = (file.split('/').at(-1) ?? '').replace(/(\.[a-z]+)+$/, '');
    const isGeneric =
      generic.has(name) || name.split('-').some((word) => word === 'manager' || word === 'utils' || word === 'helpers');
    if (isGeneric) return [{ file, law: 'file names', detail: `${name} says nothing` }];
    const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    return isKebab ? [] : [{ file, law: 'file names', detail: `${name} is not kebab-case` }];
  });
}
