import type { BlockId } from '../ids.ts';
import { plainText } from '../message/rich-text.ts';
import { systemLanguageOf, type SystemLanguage } from '../message/system-texts.ts';
import { stepLimit, type StepResult } from './step.ts';
import { say, type Turn } from './turn.ts';

/** What the visitor reads when a flow cannot go on; built in, because the flow that failed cannot word it. */
const apologies: Record<SystemLanguage, string> = {
  en: 'Sorry, something went wrong on our side. Please try again in a moment.',
  fr: 'Désolé, un problème est survenu de notre côté. Merci de réessayer dans un instant.',
};

/** Blocks that a message names at most, so that it stays a sentence. */
const mostNamed = 5;

/** Blocks in words, each with its flow: `Text in "Welcome"`. */
const namesOf = ({ program, visits }: Turn, blockIds: readonly BlockId[]): string => {
  const names = blockIds.slice(0, mostNamed).map((blockId) => {
    const flow = program.flows.get(visits.findLast((visit) => visit.frame.blockId === blockId)?.frame.flowId ?? 'flw_');
    const title = flow?.blocks.get(blockId)?.title ?? 'a block';
    return flow === undefined ? title : `${title} in "${flow.name}"`;
  });
  const more = blockIds.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

/** The blocks between the last one entered and its entry before that: the loop. */
const loopOf = (turn: Turn): BlockId[] => {
  const ids = turn.visits.map((visit) => visit.frame.blockId);
  const last = ids.at(-1);
  const before = last === undefined ? -1 : ids.lastIndexOf(last, -2);
  return [...new Set(ids.slice(before + 1))];
};

const halt = (turn: Turn, blockIds: readonly BlockId[], message: string): StepResult => {
  say(turn, null, { type: 'text', text: plainText(apologies[systemLanguageOf(turn.facts.locale)]) });
  return {
    session: {
      schemaVersion: 1,
      standing: { kind: 'ended' },
      stack: [],
      variables: turn.conversationVariables,
    },
    effects: turn.effects,
    trace: turn.trace,
    wasUnderstood: turn.wasUnderstood,
    halted: { blockIds, message },
  };
};

/** Stops a flow that loops without asking: what the loop said is taken back, the visitor reads one apology. */
export const haltLoop = (turn: Turn): StepResult => {
  const loop = loopOf(turn);
  const first = turn.visits.find((visit) => loop.includes(visit.frame.blockId));
  if (first !== undefined) turn.effects.length = first.effectsBefore;
  const message = `The flow ran ${stepLimit} blocks without asking the visitor anything. These blocks form the loop: ${namesOf(turn, loop)}.`;
  return halt(turn, loop, message);
};

/** Stops at a block that cannot run or says without end; publishing lets none through, a damaged version might hold one. */
export const haltAt = (turn: Turn, blockIds: readonly BlockId[], message: string): StepResult =>
  halt(turn, blockIds, blockIds.length === 0 ? message : `${message} It stopped at: ${namesOf(turn, blockIds)}.`);
