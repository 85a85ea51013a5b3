import type { BlockRun } from '@baton/core/engine/block-definition';
import type { Block, BotDefinition } from '@baton/core/flow/flow';
import type { Awaiting } from '@baton/core/message/awaiting';
import type { MessageContent } from '@baton/core/message/content';
import type { LocalizedText, RichText } from '@baton/core/message/rich-text';
import { err } from '@baton/core/result';
import { wordingIn } from '@baton/blocks/kit/wording-in';
import { boundOf } from '../bound-blocks.ts';

export interface PreviewMessage {
  readonly content: MessageContent;
  readonly awaiting: Awaiting | null;
}

const shown = (text: LocalizedText, language: string, definition: BotDefinition): RichText =>
  (wordingIn(text, language, definition).wording ?? []).map((paragraph) =>
    paragraph.map((span) => {
      if ('text' in span) return span;
      const { variable, ...look } = span;
      return { ...look, text: `{${variable}}` };
    }),
  );

/** A run in which no variable has a value yet: each is shown by its name. */
const emptyRun = (language: string, definition: BotDefinition): BlockRun => ({
  facts: {
    now: 0,
    timeZone: 'UTC',
    support: { isOnline: false, reason: { kind: 'no-hours' }, until: null, nextOpeningAt: null, nextClosingAt: null },
    channel: 'web',
    locale: language,
    contact: { name: null, email: null, phone: null },
    contactVariables: {},
    queueLength: 0,
    availableAgents: 0,
  },
  variables: {},
  attempts: 0,
  text: (template) => shown(template, language, definition),
  string: (template) => wordingIn(template, language, definition).wording ?? '',
  render: (template) => template,
  evaluate: () => err('nothing runs in a preview'),
  judge: () => ({ holds: false, because: 'nothing runs in a preview' }),
});

const hasWords = (content: MessageContent): boolean =>
  content.type === 'choices' ||
  (content.type === 'text' && content.text.some((paragraph) => paragraph.some(({ text }) => text !== '')));

/** What a visitor of this language is told when the block is entered; null for a block that says nothing. */
export const previewMessage = (block: Block, language: string, definition: BotDefinition): PreviewMessage | null => {
  const outcome = boundOf(block)?.enter(emptyRun(language, definition));
  if (outcome === undefined || !('say' in outcome) || outcome.say === undefined || !hasWords(outcome.say)) return null;
  return { content: outcome.say, awaiting: outcome.kind === 'ask' ? outcome.awaiting : null };
};
