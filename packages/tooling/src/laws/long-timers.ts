import { type Expression, type Program, Visitor } from 'oxc-parser';

const timers = new Set(['setTimeout', 'setInterval']);
const longestMs = 5000;

/**
 * The timers of a file that run for more than 5 s by a number that can be read off: such a wait is a row of `timer`,
 * so that it outlives the process and moves with the clock. Source: decisions.md, Clock.
 */
export function findLongTimers(program: Program): { start: number; delayMs: number }[] {
  const constants = readConstants(program);
  const found: { start: number; delayMs: number }[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [, delay], start }) {
      const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee;
      if (name.type !== 'Identifier' || !timers.has(name.name) || !delay || delay.type === 'SpreadElement') return;
      const delayMs = valueOf(delay, constants);
      if (delayMs !== null && delayMs > longestMs) found.push({ start, delayMs });
    },
  }).visit(program);
  return found;
}

function readConstants(program: Program): Map<string, number> {
  const constants = new Map<string, number>();
  new Visitor({
    VariableDeclarator({ id, init }) {
      const value = init ? valueOf(init, constants) : null;
      if (id.type === 'Identifier' && value !== null) constants.set(id.name, value);
    },
  }).visit(program);
  return constants;
}

/** The number that an expression of numbers and constants of the file stands for, or null. */
function valueOf(node: Expression, constants: ReadonlyMap<string, number>): number | null {
  if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : null;
  if (node.type === 'Identifier') return constants.get(node.name) ?? null;
  if (node.type !== 'BinaryExpression' || node.left.type === 'PrivateIdentifier') return null;
  const [left, right] = [valueOf(node.left, constants), valueOf(node.right, constants)];
  if (left === null || right === null) return null;
  if (node.operator === '*') return left * right;
  return node.operator === '+' ? left + right : null;
}
