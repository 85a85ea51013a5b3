import { drawBot } from '@baton/blocks/testing/bot-builder';
import type { Drawn } from '@baton/blocks/testing/bot-builder';
import { botDocumentSchema } from '@baton/core/flow/flow';
import type { BotDefinition, BotDocument } from '@baton/core/flow/flow';
import type { EditCommand } from '@baton/core/flow/edit';
import type { BotId } from '@baton/core/ids';
import { TRPCClientError } from '@trpc/client';
import { typeid } from 'typeid-js';
import type { Member } from './member-client.ts';

/** The builder's ids are the same each time; in a workspace every bot needs ids of its own. */
const withFreshIds = (document: BotDocument): BotDocument => {
  const fresh = new Map<string, string>();
  const text = JSON.stringify(document).replaceAll(/(flw|blk|con|var)_[0-9a-z]{26}/gu, (id, prefix) => {
    const known = fresh.get(id) ?? typeid(prefix).toString();
    fresh.set(id, known);
    return known;
  });
  return botDocumentSchema.parse(JSON.parse(text));
};

const drawingCommands = (document: BotDocument): EditCommand[] =>
  document.flows.flatMap((flow): EditCommand[] => [
    { type: 'add-flow', flowId: flow.id, name: flow.name },
    ...flow.blocks.map((block): EditCommand => ({ type: 'add-block', flowId: flow.id, block })),
    ...flow.connections.map((connection): EditCommand => ({ type: 'add-connection', flowId: flow.id, connection })),
  ]);

/** Makes a bot through the API as a designer's browser would, and publishes it. */
export const publishBot = async (
  { api }: Pick<Member, 'api'>,
  name: string,
  drawing: Readonly<Record<string, Readonly<Record<string, Drawn>>>>,
  changes: Partial<BotDefinition> = {},
): Promise<{ botId: BotId; publicId: string; document: BotDocument }> => {
  const document = withFreshIds(drawBot(drawing, changes));
  const { botId } = await api.bot.create.mutate({ name });
  const { document: starter, revisions } = await api.draft.get.query({ botId });
  const revisionOf = (key: string) => revisions[key] ?? null;
  await api.draft.save.mutate({
    botId,
    edits: [
      ...drawingCommands(document).map((command) => ({ command, revision: null })),
      {
        command: { type: 'set-definition', definition: document.definition },
        revision: revisionOf('definition'),
      },
      ...starter.flows.map(({ id }) => ({
        command: { type: 'delete-flow', flowId: id } as const,
        revision: revisionOf(id),
      })),
    ],
  });
  await api.draft.publish.mutate({ botId, note: 'for a test' }).catch((error: unknown) => {
    const problems = error instanceof TRPCClientError ? error.data?.problems : null;
    throw new Error(`${name} is not published: ${JSON.stringify(problems)}`, { cause: error });
  });
  const { publicId } = await api.bot.get.query({ botId });
  return { botId, publicId, document };
};

/** Asks a name, hands over to people, and says what came of it: the shortest flow with a human half. */
export const handoverDrawing = {
  main: {
    start: { type: 'start', to: { next: 'hello' } },
    hello: { type: 'text', config: { text: { en: [[{ text: 'Hello.' }]] } }, to: { next: 'wait' } },
    wait: {
      type: 'handover',
      config: { confirmation: { en: [[{ text: 'One moment.' }]] } },
      to: { resolved: 'after', 'no-answer': 'nobody', cancelled: 'back', 'cancelled-by-visitor': 'back' },
    },
    after: {
      type: 'text',
      config: { text: { en: [[{ text: 'Outcome: ' }, { variable: 'handover.outcome' }]] } },
      to: { next: 'question' },
    },
    nobody: { type: 'text', config: { text: { en: [[{ text: 'Nobody came.' }]] } }, to: { next: 'question' } },
    back: { type: 'text', config: { text: { en: [[{ text: 'Back to the bot.' }]] } }, to: { next: 'question' } },
    question: {
      type: 'ask-text',
      config: { question: { en: [[{ text: 'Anything else?' }]] }, retry: { en: [[{ text: 'Again?' }]] } },
      to: { next: 'bye' },
    },
    bye: { type: 'text', config: { text: { en: [[{ text: 'Bye.' }]] } }, to: { next: 'end' } },
    end: { type: 'end' },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Drawn>>>>;

const testVariableId = 'var_00000000000000000000000001';

const echoDrawing = {
  main: {
    start: { type: 'start', to: { next: 'ask' } },
    ask: {
      type: 'ask-text',
      config: {
        question: { en: [[{ text: 'Say something.' }]] },
        retry: { en: [[{ text: 'Again?' }]] },
        saveTo: 'said',
      },
      to: { next: 'echo' },
    },
    echo: {
      type: 'text',
      config: { text: { en: [[{ text: 'You said ' }, { variable: 'said' }]] } },
      to: { next: 'ask' },
    },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Drawn>>>>;

/** Publishes a bot that says back what it is told, for ever. */
export const publishEchoBot = (owner: Parameters<typeof publishBot>[0]) =>
  publishBot(owner, 'Echo', echoDrawing, {
    variables: [{ id: testVariableId, name: 'said', type: 'text', scope: 'conversation', initial: null }],
  });
