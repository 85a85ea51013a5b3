import { drawBot, english, flowIdOf, testId } from '@baton/blocks/testing/bot-builder';
import type { BotDocument } from '@baton/core/flow/flow';

const ask = { question: english('What?'), retry: english('Again?') };
const isOffline = { kind: 'all', conditions: [{ kind: 'support', is: 'offline' }] };

/** One block of every kind on one way: the n-th answer of the visitor runs the n-th group of them. */
export const allBlocksBot = (): BotDocument =>
  drawBot(
    {
      main: {
        start: { type: 'start', to: { next: 'text' } },
        text: { type: 'text', config: { text: english('Hello') }, to: { next: 'name' } },
        name: { type: 'ask-text', config: { ...ask, saveTo: 'contact.name' }, to: { next: 'email' } },
        email: { type: 'ask-email', config: { ...ask, saveTo: 'contact.email' }, to: { next: 'buttons' } },
        buttons: {
          type: 'buttons',
          config: { ...ask, saveTo: 'wish', buttons: [{ id: 'help', title: { en: 'Help' } }] },
          to: { help: 'set' },
        },
        set: {
          type: 'set-variable',
          config: { variable: 'wish', source: { kind: 'template', template: '{{ wish }}!' } },
          to: { next: 'condition' },
        },
        condition: {
          type: 'condition',
          config: { cases: [{ id: 'offline', name: '', when: isOffline }] },
          to: { offline: 'jump', else: 'end' },
        },
        jump: {
          type: 'jump-to',
          config: {
            rules: [{ id: 'rule1', when: isOffline, to: { flowId: flowIdOf('people'), blockId: null } }],
          },
          to: { else: 'end' },
        },
        end: { type: 'end' },
      },
      people: {
        start: { type: 'start', to: { next: 'person' } },
        person: {
          type: 'handover',
          config: { confirmation: english('One moment.'), brief: '' },
          to: { resolved: 'end', 'no-answer': 'end', cancelled: 'end', 'cancelled-by-visitor': 'end' },
        },
        end: { type: 'end' },
      },
    },
    { variables: [{ id: testId('variable', 1), name: 'wish', type: 'text', scope: 'conversation', initial: null }] },
  );
