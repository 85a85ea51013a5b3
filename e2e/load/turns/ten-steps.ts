import type { Drawn } from '@baton/blocks/testing/bot-builder';
import type { VariableDeclaration } from '@baton/core/flow/flow';

const says = (text: string) => ({ en: [[{ text }]] });
const button = (id: string) => ({ id, title: { en: id } });

/**
 * The flow of performance.md: greeting; ask name; ask e-mail, validated; choice of three; condition; set variable; message with
 * variables; choice yes/no; condition back to the first choice, or bye.
 */
export const tenSteps: Readonly<Record<string, Readonly<Record<string, Drawn>>>> = {
  main: {
    start: { type: 'start', to: { next: 'greeting' } },
    greeting: { type: 'text', config: { text: says('Hello.') }, to: { next: 'name' } },
    name: {
      type: 'ask-text',
      config: { question: says('What is your name?'), retry: says('Again?'), saveTo: 'person' },
      to: { next: 'mail' },
    },
    mail: {
      type: 'ask-email',
      config: { question: says('What is your e-mail address?'), retry: says('Again?'), saveTo: 'mail' },
      to: { next: 'drink' },
    },
    drink: {
      type: 'buttons',
      config: {
        question: says('Tea, coffee or water?'),
        retry: says('Again?'),
        saveTo: 'drink',
        buttons: [button('tea'), button('coffee'), button('water')],
      },
      to: { tea: 'isTea', coffee: 'isTea', water: 'isTea' },
    },
    isTea: {
      type: 'condition',
      config: {
        cases: [
          {
            id: 'tea',
            name: 'Tea',
            when: {
              kind: 'all',
              conditions: [{ kind: 'variable', variable: 'drink', operator: 'equals', value: 'tea' }],
            },
          },
        ],
      },
      to: { tea: 'keep', else: 'keep' },
    },
    keep: {
      type: 'set-variable',
      config: { variable: 'order', source: { kind: 'template', template: '{{ drink }} for {{ person }}' } },
      to: { next: 'thanks' },
    },
    thanks: {
      type: 'text',
      config: {
        text: { en: [[{ text: 'Thank you, ' }, { variable: 'person' }, { text: ': ' }, { variable: 'order' }]] },
      },
      to: { next: 'more' },
    },
    more: {
      type: 'buttons',
      config: {
        question: says('Anything else?'),
        retry: says('Again?'),
        saveTo: 'again',
        buttons: [button('yes'), button('no')],
      },
      to: { yes: 'isMore', no: 'isMore' },
    },
    isMore: {
      type: 'condition',
      config: {
        cases: [
          {
            id: 'yes',
            name: 'Yes',
            when: {
              kind: 'all',
              conditions: [{ kind: 'variable', variable: 'again', operator: 'equals', value: 'yes' }],
            },
          },
        ],
      },
      to: { yes: 'drink', else: 'bye' },
    },
    bye: { type: 'text', config: { text: says('Goodbye.') }, to: { next: 'end' } },
    end: { type: 'end' },
  },
};

const names = ['person', 'mail', 'drink', 'order', 'again'];
const digits = '123456789';

export const tenStepsVariables: VariableDeclaration[] = names.map((name, index) => ({
  id: `var_0000000000000000000000000${digits[index] ?? '0'}`,
  name,
  type: 'text',
  scope: 'conversation',
  initial: null,
}));

/** What each visitor says, from the first question to the goodbye. */
export const tenStepsInputs = ['Ada', 'ada@example.com', 'tea', 'yes', 'coffee', 'no'] as const;
