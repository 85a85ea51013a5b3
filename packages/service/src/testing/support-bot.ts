import { drawBot, english } from '@baton/blocks/testing/bot-builder';
import type { BotDocument } from '@baton/core/flow/flow';

/**
 * Asks for a name, then brings in a person, and says by which outlet it went on. The flow `survey` asks one question,
 * for wrap-ups.
 */
export const supportBot = (): BotDocument =>
  drawBot(
    {
      main: {
        start: { type: 'start', to: { next: 'hello' } },
        hello: { type: 'text', config: { text: english('Hello') }, to: { next: 'name' } },
        name: {
          type: 'ask-text',
          config: { question: english('Your name?'), retry: english('Again?'), saveTo: 'contact.name' },
          to: { next: 'person' },
        },
        person: {
          type: 'handover',
          config: { confirmation: english('One moment.'), brief: '{{ contact.name }} waits' },
          to: { resolved: 'solved', 'no-answer': 'nobody', cancelled: 'left', 'cancelled-by-visitor': 'stopped' },
        },
        solved: {
          type: 'text',
          config: { text: { en: [[{ text: 'Outcome: ' }, { variable: 'handover.outcome' }]] } },
          to: { next: 'end' },
        },
        nobody: { type: 'text', config: { text: english('Nobody is free.') }, to: { next: 'end' } },
        left: { type: 'text', config: { text: english('Cancelled.') }, to: { next: 'end' } },
        stopped: { type: 'text', config: { text: english('You stopped waiting.') }, to: { next: 'end' } },
        end: { type: 'end' },
      },
      survey: {
        start: { type: 'start', to: { next: 'rate' } },
        rate: {
          type: 'ask-text',
          config: { question: english('How was it?'), retry: english('Again?'), saveTo: null },
          to: { next: 'thanks' },
        },
        thanks: { type: 'text', config: { text: english('Thanks.') } },
      },
    },
    {},
  );
