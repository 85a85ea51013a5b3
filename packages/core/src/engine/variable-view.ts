import { builtInAt } from '../variables/built-in.ts';
import type { Value, Variables } from '../variables/value.ts';
import type { Facts } from './facts.ts';
import type { Program } from './program.ts';

const own = (variables: Variables, name: string): Value | undefined =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

const handoverPaths = ['handover.topic', 'handover.outcome', 'handover.tags', 'handover.agent'] as const;

interface Kept {
  /** The conversation's variables, as the session keeps them. */
  readonly conversation: Variables;
  /** What this turn has set of the contact, by path or name. */
  readonly contact: Variables;
}

/**
 * Every variable that a block may read, by dotted path: only declared names and built-in paths are looked up, so that no
 * key of a stored row or of a prototype can slip in (reliability.md, B65).
 */
export const variableView = (program: Program, facts: Facts, kept: Kept & { readonly language: string }): Variables => {
  const view: Record<string, Value> = {
    'contact.name': own(kept.contact, 'contact.name') ?? facts.contact.name,
    'contact.email': own(kept.contact, 'contact.email') ?? facts.contact.email,
    'contact.phone': own(kept.contact, 'contact.phone') ?? facts.contact.phone,
    channel: facts.channel,
    language: kept.language,
    'support.isOnline': facts.support.isOnline,
  };
  for (const path of handoverPaths) view[path] = own(kept.conversation, path) ?? null;
  for (const { name, scope, initial } of program.declarations.values()) {
    const value =
      scope === 'contact'
        ? (own(kept.contact, name) ?? own(facts.contactVariables, name))
        : own(kept.conversation, name);
    view[name] = value === undefined ? initial : value;
  }
  return view;
};

/** The variables of an ended handover that a conversation keeps: built-in paths of `handover` only. */
export const handoverVariables = (given: Variables): Variables => {
  const entries = Object.entries(given).filter(([path]) => path.startsWith('handover.') && builtInAt(path) !== null);
  return Object.fromEntries(entries);
};
