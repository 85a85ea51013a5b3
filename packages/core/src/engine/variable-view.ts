import { instantInWords } from '../availability/instant-words.ts';
import type { Instant } from '../clock.ts';
import { builtInAt, builtInVariables } from '../variables/built-in.ts';
import type { Value, Variables } from '../variables/value.ts';
import type { Facts } from './facts.ts';
import type { Program } from './program.ts';

/** Where variables are read from in a turn. */
export interface VariableSources {
  readonly program: Program;
  readonly facts: Facts;
  readonly language: string;
  /** The conversation's variables, as the session keeps them. */
  readonly conversationVariables: Variables;
  /** What this turn has set of the contact, by path or name. */
  readonly contactVariables: Variables;
}

const own = (variables: Variables, name: string): Value | undefined =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

/** In the language that the visitor is spoken to in, on the bot's clock; empty where it never comes. */
const wordsOf = (instant: Instant | null, { facts, language }: VariableSources): Value =>
  instant === null ? null : instantInWords(instant, { now: facts.now, timeZone: facts.timeZone, language });

const builtInValue = (path: string, sources: VariableSources): Value => {
  const { facts } = sources;
  switch (path) {
    case 'contact.name':
      return own(sources.contactVariables, path) ?? facts.contact.name;
    case 'contact.email':
      return own(sources.contactVariables, path) ?? facts.contact.email;
    case 'contact.phone':
      return own(sources.contactVariables, path) ?? facts.contact.phone;
    case 'channel':
      return facts.channel;
    case 'language':
      return sources.language;
    case 'support.isOnline':
      return facts.support.isOnline;
    case 'support.nextOpening':
      return wordsOf(facts.support.nextOpeningAt, sources);
    case 'support.nextClosing':
      return wordsOf(facts.support.nextClosingAt, sources);
    default:
      return own(sources.conversationVariables, path) ?? null;
  }
};

const contactValue = (name: string, sources: VariableSources): Value | undefined => {
  const now = own(sources.contactVariables, name);
  return now === undefined ? own(sources.facts.contactVariables, name) : now;
};

/**
 * One variable by its path; undefined when there is none of that path. Only declared names and built-in paths are looked
 * up, so that no key of a stored row or of a prototype can slip in (reliability.md, B65).
 */
export const variableAt = (sources: VariableSources, path: string): Value | undefined => {
  const declared = sources.program.declarations.get(path);
  if (declared === undefined) return builtInAt(path) === null ? undefined : builtInValue(path, sources);
  const value = declared.scope === 'contact' ? contactValue(path, sources) : own(sources.conversationVariables, path);
  return value === undefined ? declared.initial : value;
};

/** Every variable that a block may read, by dotted path. */
export const variableView = (sources: VariableSources): Variables => {
  const view: Record<string, Value> = {};
  for (const { path } of builtInVariables) view[path] = builtInValue(path, sources);
  for (const name of sources.program.declarations.keys()) view[name] = variableAt(sources, name) ?? null;
  return view;
};

/** The variables of an ended handover that a conversation keeps: built-in paths of `handover` only. */
export const handoverVariables = (given: Variables): Variables => {
  const entries = Object.entries(given).filter(([path]) => path.startsWith('handover.') && builtInAt(path) !== null);
  return Object.fromEntries(entries);
};
