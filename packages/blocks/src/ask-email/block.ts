import { acceptAnswer, askOutlets, askProblems, enterAsk, initialAsk, refuseAnswer } from '../kit/ask.ts';
import { contentText } from '../kit/content-text.ts';
import { defineBlock } from '../kit/define-block.ts';
import { shownText } from '../kit/wording.ts';
import { askEmailConfigSchema } from './config.ts';
import { emailAddressOf } from './email-address.ts';

/** Asks for an e-mail address and keeps it. */
export const askEmailBlock = defineBlock({
  type: 'ask-email',
  title: 'Ask e-mail',
  description: 'Asks for an e-mail address and keeps it',
  group: 'ask',
  waitsFor: 'visitor',
  config: askEmailConfigSchema,
  initial: (definition) => ({
    ...initialAsk(definition, {
      question: 'What is your e-mail address?',
      retry: 'This does not look like an e-mail address. Please write it again.',
    }),
    saveTo: 'contact.email',
  }),
  outlets: (config) => askOutlets(config),
  summary: ({ question }, outline) => shownText(question, outline) || 'Empty question',
  problems: (config, outline) => askProblems(config, outline),
  enter: (config, run) => enterAsk(config, run, { kind: 'email' }),
  receive: (config, content, run) => {
    const address = emailAddressOf(contentText(content) ?? '');
    return address === null ? refuseAnswer(config, run) : acceptAnswer(config, address);
  },
});
