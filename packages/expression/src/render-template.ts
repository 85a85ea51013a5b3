import { messageTextLimit } from '@baton/core/message/content';
import { valueToText, type Value, type Variables } from '@baton/core/variables/value';
import type { Template } from 'liquidjs';
import { boundedMemo } from './bounded-memo.ts';
import { liquidEngine } from './liquid-engine.ts';
import { nestedVariables } from './nested-variables.ts';
import { storable } from './storable.ts';

type Part = { readonly literal: string } | { readonly path: string } | { readonly output: readonly Template[] };

/** Designers' texts are far shorter; what is longer is cut, so that a template costs a bounded time. */
const templateLimit = 65_536;
const outputsLimit = 200;
const engine = liquidEngine();
const plainPath = /^[A-Za-z_]\w{0,63}(?:\.[A-Za-z_]\w{0,63}){0,5}$/u;

const nothing: Part = { literal: '' };

const outputPart = (source: string): Part => {
  const path = source.trim();
  if (plainPath.test(path)) return { path };
  try {
    return { output: engine.parse(`{{ ${path} }}`) };
  } catch {
    return nothing;
  }
};

const partsOf = (template: string): readonly Part[] => {
  const parts: Part[] = [];
  let at = 0;
  for (let open = template.indexOf('{{'); open !== -1; open = template.indexOf('{{', at)) {
    const close = template.indexOf('}}', open + 2);
    if (close === -1 || parts.length >= 2 * outputsLimit) break;
    parts.push({ literal: template.slice(at, open) }, outputPart(template.slice(open + 2, close)));
    at = close + 2;
  }
  return [...parts, { literal: template.slice(at) }];
};

const parse = boundedMemo(2000, partsOf);

const liquidText = (output: readonly Template[], variables: Variables): string => {
  try {
    const text: unknown = engine.renderSync([...output], nestedVariables(variables));
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
};

const ownValue = (variables: Variables, path: string): Value =>
  Object.hasOwn(variables, path) ? (variables[path] ?? null) : null;

const textOf = (part: Part, variables: Variables): string => {
  if ('literal' in part) return part.literal;
  return 'path' in part ? valueToText(ownValue(variables, part.path)) : liquidText(part.output, variables);
};

/**
 * Fills `{{ path | filter }}`. What is unknown, wrong or past a limit is nothing; a value that itself holds `{{` stays as
 * it is (reliability.md, B63). At most as long as a message. Never throws.
 */
export const renderTemplate = (template: string, variables: Variables): string => {
  if (!template.includes('{{')) return template;
  let text = '';
  for (const part of parse(template.slice(0, templateLimit))) {
    text += textOf(part, variables);
    if (text.length > messageTextLimit) return storable(text.slice(0, messageTextLimit));
  }
  return storable(text);
};
