import { nextOutlet } from '@baton/blocks/kit/outlet';
import type { Block, BotDefinition, BotDocument, Connection } from '@baton/core/flow/flow';
import type { NewId } from '@baton/core/ids';

const between = 320;

/** What a new bot begins with: one flow, *Welcome*, that greets and ends, so that it can be published and tried at once. */
export const starterDocument = (newId: NewId): BotDocument => {
  const flowId = newId('flow');
  const definition: BotDefinition = {
    languages: ['en'],
    defaultLanguage: 'en',
    startFlowId: flowId,
    defaultAnswer: { en: [[{ text: 'Sorry, I did not understand that.' }]] },
    variables: [],
  };
  const block = (type: string, column: number, config: Block['config']): Block => {
    return { id: newId('block'), type, position: { x: column * between, y: 0 }, config };
  };
  const start = block('start', 0, {});
  const greeting = block('text', 1, { text: { en: [[{ text: 'Hello! How can I help?' }]] } });
  const end = block('end', 2, {});
  const connect = (from: Block, to: Block): Connection => {
    return { id: newId('connection'), from: { blockId: from.id, outlet: nextOutlet.id }, to: to.id };
  };
  return {
    schemaVersion: 1,
    definition,
    flows: [
      {
        id: flowId,
        name: 'Welcome',
        blocks: [start, greeting, end],
        connections: [connect(start, greeting), connect(greeting, end)],
      },
    ],
  };
};
