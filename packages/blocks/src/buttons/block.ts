import type { BlockProblem, BlockRun, BotOutline } from '@baton/core/engine/block-definition';
import type { Choice } from '@baton/core/message/content';
import { askProblems, giveUpOutletOf, initialAsk } from '../kit/ask.ts';
import { defineBlock } from '../kit/define-block.ts';
import { requiredOutlet } from '../kit/outlet.ts';
import { shortWording, shownString, shownText, stringProblems } from '../kit/wording.ts';
import { chosenButton } from './chosen-button.ts';
import { buttonsConfigSchema, type ButtonsConfig } from './config.ts';

const choicesOf = (config: ButtonsConfig, run: BlockRun): Choice[] =>
  config.buttons.map(({ id, title }) => ({ id, title: run.string(title).slice(0, 1024) }));

const titleProblems = (config: ButtonsConfig, outline: BotOutline): readonly BlockProblem[] =>
  config.buttons.flatMap(({ title }, index) => stringProblems(title, outline, `The title of button ${index + 1}`));

const anyTitle = (title: Readonly<Record<string, string>>): string => Object.values(title)[0] ?? '';

/** Offers buttons, each with an outlet of its own; the title of the chosen one is kept. */
export const buttonsBlock = defineBlock({
  type: 'buttons',
  title: 'Buttons',
  description: 'Offers a choice of buttons',
  group: 'ask',
  waitsFor: 'visitor',
  config: buttonsConfigSchema,
  initial: (definition) => ({
    ...initialAsk(definition, { question: '', retry: 'Please choose one of the buttons.' }),
    buttons: [
      { id: 'button1', title: shortWording(definition, 'Yes') },
      { id: 'button2', title: shortWording(definition, 'No') },
    ],
  }),
  outlets: ({ buttons, maxAttempts }) => [
    ...buttons.map(({ id, title }) => requiredOutlet(id, anyTitle(title))),
    ...(maxAttempts === null ? [] : [requiredOutlet('invalid', 'Invalid')]),
  ],
  summary: (config, outline) => {
    const titles = config.buttons.map(({ title }) => shownString(title, outline));
    return `${shownText(config.question, outline) || 'Empty question'} (${titles.join(', ')})`;
  },
  problems: (config, outline) => [...askProblems(config, outline), ...titleProblems(config, outline)],
  enter: (config, run) => {
    const choices = choicesOf(config, run);
    return {
      kind: 'ask',
      say: { type: 'choices', text: run.text(config.question), choices },
      awaiting: { kind: 'choices', choices, min: 1, max: 1 },
    };
  },
  receive: (config, content, run) => {
    const choices = choicesOf(config, run);
    const chosen = chosenButton(content, choices);
    if (chosen === null) {
      const retry = { type: 'choices', text: run.text(config.retry), choices } as const;
      return { kind: 'refused', retry, giveUpOutlet: giveUpOutletOf(config, run) };
    }
    return {
      kind: 'accepted',
      outlet: chosen.id,
      answer: { type: 'choice', choices: [chosen] },
      set: config.saveTo === null ? {} : { [config.saveTo]: chosen.title },
    };
  },
});
