import type { ASTNode } from '@marcbachmann/cel-js';

/** `matches` back-tracks for seconds on one input; `hex`, `base64` and `json` are of no use to a flow. */
const forbiddenCalls: ReadonlySet<string> = new Set(['matches', 'json', 'hex', 'base64', 'bytes']);
const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
const macroDepthLimit = 2;
const macroCountLimit = 2;
const additionsLimit = 20;

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

const childrenOf = (value: unknown): ASTNode[] => {
  if (isNode(value)) return [value];
  return Array.isArray(value) ? value.flatMap(childrenOf) : [];
};

const calledBy = (node: ASTNode): string | null => {
  if (node.op !== 'call' && node.op !== 'rcall') return null;
  const [name] = node.args;
  return typeof name === 'string' ? name : null;
};

interface Count {
  macros: number;
  additions: number;
}

const objectionTo = (node: ASTNode, depth: number, count: Count): string | null => {
  const called = calledBy(node);
  if (called !== null && forbiddenCalls.has(called)) return `${called}() is not available; use like() for patterns`;
  const isMacro = called !== null && macros.has(called);
  if (isMacro) count.macros += 1;
  if (node.op === '+') count.additions += 1;
  const inner = depth + (isMacro ? 1 : 0);
  if (inner > macroDepthLimit || count.macros > macroCountLimit) return 'an expression may hold two list macros';
  if (count.additions > additionsLimit) return 'an expression may hold 20 additions';
  for (const child of childrenOf(node.args)) {
    const objection = objectionTo(child, inner, count);
    if (objection !== null) return objection;
  }
  return null;
};

/**
 * What forbids an expression, or null. The limits bound what a list or a text can grow to, because a running expression
 * cannot be stopped from outside (reliability.md, B64). The parser's depth limit bounds the recursion.
 */
export const objectionToExpression = (ast: ASTNode): string | null => objectionTo(ast, 0, { macros: 0, additions: 0 });
