import { defineBlock } from '../kit/define-block.ts';
import { nextOutlet } from '../kit/outlet.ts';
import { plainWording, shownText, textProblems } from '../kit/wording.ts';
import { textConfigSchema } from './config.ts';

/** Says a text to the visitor. */
export const textBlock = defineBlock({
  type: 'text',
  title: 'Text',
  description: 'Says a text',
  group: 'say',
  config: textConfigSchema,
  initial: (definition) => ({ text: plainWording(definition, '') }),
  outlets: () => [nextOutlet],
  summary: ({ text }, outline) => shownText(text, outline) || 'Empty text',
  problems: ({ text }, outline) => textProblems(text, outline, 'The text'),
  enter: ({ text }, run) => ({
    kind: 'leave',
    outlet: nextOutlet.id,
    say: { type: 'text', text: run.text(text) },
  }),
});
