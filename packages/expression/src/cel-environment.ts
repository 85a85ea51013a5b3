import { Environment } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';

type Arithmetic = (left: number, right: number) => number;

const arithmetic: Readonly<Record<string, Arithmetic>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
};

const likeTextLimit = 4096;
const likePatternLimit = 100;

/** Whether a text holds a match of an RE2 pattern: linear in the text, never a back-tracking one (B66). */
const like = (text: string, pattern: string): boolean => {
  if (pattern.length > likePatternLimit || text.length > likeTextLimit)
    throw new RangeError('like() takes 4096 and 100 characters');
  return RE2JS.compile(pattern).matcher(text).find();
};

/**
 * CEL as designers have it: numbers of variables are doubles and literals are ints, so the two are mixed by operators of
 * our own; text and number are joined by `+`; `like` is the only pattern matching. Structure is limited while parsing.
 */
export const celEnvironment = (): Environment => {
  const environment = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 300, maxDepth: 30, maxListElements: 100, maxMapEntries: 50, maxCallArguments: 8 },
  });
  for (const [sign, compute] of Object.entries(arithmetic)) {
    const mixed = (left: unknown, right: unknown): number => compute(Number(left), Number(right));
    environment.registerOperator(`double ${sign} int`, mixed);
    environment.registerOperator(`int ${sign} double`, mixed);
  }
  environment.registerOperator('double % double', (left: number, right: number) => left % right);
  for (const number of ['int', 'double']) {
    environment.registerOperator(`string + ${number}`, (left: string, right: unknown) => left + String(right));
    environment.registerOperator(`${number} + string`, (left: unknown, right: string) => String(left) + right);
  }
  environment.registerFunction('string.like(string): bool', like);
  return environment;
};
