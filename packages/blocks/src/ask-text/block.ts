import type { Reception } from '@baton/core/engine/block-definition';
import { acceptAnswer, askOutlets, askProblems, enterAsk, initialAsk, refuseAnswer } from '../kit/ask.ts';
import { contentText } from '../kit/content-text.ts';
import { defineBlock } from '../kit/define-block.ts';
import { shownText } from '../kit/wording.ts';
import { askTextConfigSchema } from './config.ts';

const refusedAlways = {
  severity: 'error',
  code: 'lengths-exclude-all',
  message: 'The shortest answer is longer than the longest one. Change one of them.',
} as const;

/** Asks for a text and keeps it. */
export const askTextBlock = defineBlock({
  type: 'ask-text',
  title: 'Ask text',
  description: 'Asks for a text and keeps it',
  group: 'ask',
  waitsFor: 'visitor',
  config: askTextConfigSchema,
  initial: (definition) => ({
    ...initialAsk(definition, { question: '', retry: 'Please write your answer.' }),
    minLength: 1,
    maxLength: 1000,
  }),
  outlets: (config) => askOutlets(config),
  summary: ({ question }, outline) => shownText(question, outline) || 'Empty question',
  problems: (config, outline) => [
    ...askProblems(config, outline),
    ...(config.minLength > config.maxLength ? [refusedAlways] : []),
  ],
  enter: (config, run) => enterAsk(config, run, { kind: 'text', maxLength: config.maxLength }),
  receive: (config, content, run): Reception => {
    const answer = contentText(content)?.trim() ?? '';
    const isFitting = answer.length >= config.minLength && answer.length <= config.maxLength;
    return isFitting ? acceptAnswer(config, answer) : refuseAnswer(config, run);
  },
});
