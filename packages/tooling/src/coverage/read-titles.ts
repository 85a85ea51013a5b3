import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

const testFunctions = new Set(['it', 'test', 'describe']);
const id = /\b(?:00\d-\d\d|[BC]\d+)\b/g;

/** The ids in brackets of the titles of a file's tests, such as `[003-11, B38] a period ends with the day`. */
export function readTitleIds(root: string, file: string): string[] {
  const code = readFileSync(path.join(root, file), 'utf8');
  const ids: string[] = [];
  const visitor = new Visitor({
    CallExpression({ callee, arguments: [title] }) {
      const name = firstName(callee);
      if (name === null || !testFunctions.has(name) || !title || takesTable(callee)) return;
      const text = code.slice(title.start, title.end);
      for (const [, inBrackets = ''] of text.matchAll(/\[([^\]]+)\]/g)) ids.push(...(inBrackets.match(id) ?? []));
    },
  });
  visitor.visit(parseSync(file, code).program);
  return ids;
}

type Expression = { type: string };

/** `it.each` of `it.each(table)(title)`: the brackets of a table are cases, not ids. */
function takesTable(callee: Expression): boolean {
  const property: unknown = Reflect.get(callee, 'property');
  return isExpression(property) && ['each', 'for'].includes(firstName(property) ?? '');
}

/** `it` of `it(...)`, of `it.each(...)(...)` and of `it.each`...`(...)`. */
function firstName(callee: Expression): string | null {
  if ('name' in callee && typeof callee.name === 'string') return callee.name;
  for (const key of ['object', 'callee', 'tag']) {
    const inner: unknown = Reflect.get(callee, key);
    if (isExpression(inner)) return firstName(inner);
  }
  return null;
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
