import type {
  BlockOutcome,
  BlockProblem,
  BlockRun,
  BotOutline,
  Outlet,
  Reception,
} from '@baton/core/engine/block-definition';
import type { BotDefinition } from '@baton/core/flow/flow';
import type { Awaiting } from '@baton/core/message/awaiting';
import { localizedTextSchema } from '@baton/core/message/rich-text';
import type { Value } from '@baton/core/variables/value';
import { z } from 'zod';
import { nextOutlet, requiredOutlet } from './outlet.ts';
import { targetVariableProblems, targetVariableSchema } from './target-variable.ts';
import { plainWording, textProblems } from './wording.ts';

/** What every question has: its wording, what to say to a wrong answer, how often, and where the answer is kept. */
export const askConfigShape = {
  question: localizedTextSchema,
  retry: localizedTextSchema,
  /** Wrong answers until the block is left by `invalid`; null asks until there is an answer. */
  maxAttempts: z.int().min(1).max(20).nullable(),
  saveTo: targetVariableSchema.nullable(),
};
const askConfigSchema = z.strictObject(askConfigShape);
export type AskConfig = z.infer<typeof askConfigSchema>;

export const initialAsk = (definition: BotDefinition, words: { question: string; retry: string }): AskConfig => ({
  question: plainWording(definition, words.question),
  retry: plainWording(definition, words.retry),
  maxAttempts: null,
  saveTo: null,
});

const invalidOutlet: Outlet = requiredOutlet('invalid', 'Invalid');

/** The outlet `invalid` is there only where attempts are counted. */
export const askOutlets = (config: Pick<AskConfig, 'maxAttempts'>): readonly Outlet[] =>
  config.maxAttempts === null ? [nextOutlet] : [nextOutlet, invalidOutlet];

export const askProblems = (config: AskConfig, outline: BotOutline): readonly BlockProblem[] => [
  ...textProblems(config.question, outline, 'The question'),
  ...textProblems(config.retry, outline, 'The retry text'),
  ...targetVariableProblems(config.saveTo, outline),
];

export const enterAsk = (config: AskConfig, run: BlockRun, awaiting: Awaiting): BlockOutcome => ({
  kind: 'ask',
  say: { type: 'text', text: run.text(config.question) },
  awaiting,
});

export const acceptAnswer = (config: AskConfig, value: Value): Reception => ({
  kind: 'accepted',
  outlet: nextOutlet.id,
  answer: null,
  set: config.saveTo === null ? {} : { [config.saveTo]: value },
});

/** Whether this wrong answer is the last one, and where to go then. */
export const giveUpOutletOf = (config: Pick<AskConfig, 'maxAttempts'>, run: BlockRun): string | null =>
  config.maxAttempts !== null && run.attempts + 1 >= config.maxAttempts ? invalidOutlet.id : null;

export const refuseAnswer = (config: AskConfig, run: BlockRun): Reception => ({
  kind: 'refused',
  retry: { type: 'text', text: run.text(config.retry) },
  giveUpOutlet: giveUpOutletOf(config, run),
});
