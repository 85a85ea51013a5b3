import type { StepInput } from '@baton/core/engine/step';
import { handoverVariables } from '@baton/core/engine/variable-view';
import { variableDeclarationSchema } from '@baton/core/flow/flow';
import { variablesSchema } from '@baton/core/variables/value';
import { z } from 'zod';
import { blockIdOf, drawBot, english, flowIdOf, testId } from './bot-builder.ts';
import { contentToLine, offline, saidIn, testChat, testFacts } from './test-chat.ts';

const cardSchema = z.strictObject({
  type: z.string(),
  config: z.record(z.string(), z.unknown()).default({}),
  to: z.record(z.string(), z.string()).default({}),
});

const inputSchema = z.union([
  z.literal('start'),
  z.strictObject({ text: z.string() }),
  z.strictObject({ choose: z.string() }),
  z.strictObject({
    ended: z.enum(['resolved', 'no-answer', 'cancelled', 'cancelled-by-visitor']),
    variables: variablesSchema.default({}),
    call: z.string().nullable().default(null),
  }),
]);

const turnSchema = z.strictObject({
  input: inputSchema,
  says: z.array(z.string()),
  /** What the visitor's message was understood as, where it was a choice. */
  answered: z.string().optional(),
  sets: z.record(z.string(), z.unknown()).optional(),
  standing: z.enum(['asking', 'in-handover', 'ended']),
  isDefaultAnswer: z.boolean().default(false),
  isHalted: z.boolean().default(false),
  because: z.array(z.string()).optional(),
});

/**
 * A conversation as data: a bot drawn by names, and what is said turn by turn. In settings, `$text:` begins an English text
 * (with `{{ path }}` as variables), `$flow:` and `$block:flow/name` stand for ids.
 */
export const transcriptSchema = z.strictObject({
  title: z.string(),
  support: z.enum(['online', 'offline']).default('online'),
  locale: z.string().nullable().default('en'),
  languages: z.array(z.string()).default(['en']),
  variables: z
    .array(variableDeclarationSchema.pick({ name: true, type: true, scope: true, initial: true }))
    .default([]),
  contactVariables: variablesSchema.default({}),
  flows: z.record(z.string(), z.record(z.string(), cardSchema)),
  turns: z.array(turnSchema).min(1),
});
export type Transcript = z.infer<typeof transcriptSchema>;
type Turn = Transcript['turns'][number];

const templateOf = (text: string): unknown => ({
  en: [
    text
      .split(/(\{\{[^}]+\}\})/u)
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('{{') ? { variable: part.slice(2, -2).trim() } : { text: part })),
  ],
});

const expandText = (text: string): unknown => {
  if (text.startsWith('$text:')) return templateOf(text.slice(6));
  if (text.startsWith('$flow:')) return flowIdOf(text.slice(6));
  return text.startsWith('$block:') ? blockIdOf(text.slice(7)) : text;
};

const expand = (config: unknown): object =>
  Object(
    JSON.parse(JSON.stringify(config), (_key, value: unknown) =>
      typeof value === 'string' ? expandText(value) : value,
    ),
  );

const documentOf = ({ flows, variables, languages }: Transcript) =>
  drawBot(
    Object.fromEntries(
      Object.entries(flows).map(([name, cards]) => [
        name,
        Object.fromEntries(Object.entries(cards).map(([key, card]) => [key, { ...card, config: expand(card.config) }])),
      ]),
    ),
    {
      languages,
      defaultAnswer: english('I did not understand.'),
      variables: variables.map((declaration, index) => ({ ...declaration, id: testId('variable', index + 1) })),
    },
  );

const inputOf = (input: Turn['input']): StepInput => {
  if (input === 'start') return { type: 'start' };
  if ('text' in input) return { type: 'message', content: { type: 'text', text: input.text } };
  if ('choose' in input) return { type: 'message', content: { type: 'choice', choiceIds: [input.choose] } };
  return {
    type: 'handover-ended',
    outlet: input.ended,
    variables: handoverVariables(input.variables),
    callFlowId: input.call === null ? null : flowIdOf(input.call),
  };
};

/** Plays a transcript: for each turn, what was to come and what came, in the same shape. */
export const playTranscript = (transcript: Transcript): { readonly expected: object; readonly actual: object }[] => {
  const facts = testFacts({
    locale: transcript.locale,
    contactVariables: transcript.contactVariables,
    ...(transcript.support === 'offline' ? offline : {}),
  });
  const chat = testChat(documentOf(transcript), facts);
  return transcript.turns.map((turn) => {
    const result = chat.send(inputOf(turn.input));
    const answered = result.effects.flatMap((effect) =>
      effect.type === 'answered' ? [contentToLine(effect.content)] : [],
    );
    const contact = result.effects.flatMap((effect) =>
      effect.type === 'set-contact' ? [[effect.path, effect.value]] : [],
    );
    const actual = {
      input: turn.input,
      says: saidIn(result),
      ...(turn.answered === undefined ? {} : { answered: answered.join() }),
      ...(turn.sets === undefined ? {} : { sets: { ...result.session.variables, ...Object.fromEntries(contact) } }),
      standing: result.session.standing.kind,
      isDefaultAnswer: result.effects.some((effect) => effect.type === 'default-answer'),
      isHalted: result.halted !== null,
      ...(turn.because === undefined ? {} : { because: result.trace.flatMap(({ because }) => because ?? []) }),
    };
    return { expected: turn, actual };
  });
};
