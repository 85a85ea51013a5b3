import type { BoundBlock, BotOutline } from '@baton/core/engine/block-definition';
import { outlineOf } from '@baton/core/flow/outline';
import { blockRegistry } from '../registry.ts';
import { drawBot, testDefinition } from './bot-builder.ts';

/** A block of a type with the settings that differ from a new one's. Throws when they do not bind. */
export const boundBlock = (type: string, config: object = {}): BoundBlock => {
  const definition = blockRegistry.get(type);
  const bound = definition?.bind({ ...Object(definition.initial(testDefinition())), ...config });
  if (bound?.ok !== true) throw new Error(`${type} does not bind: ${bound?.error ?? 'unknown'}`);
  return bound.value;
};

/** A bot with the flows `main` and `Leave your details`. */
export const testOutline: BotOutline = outlineOf(
  drawBot({ main: { start: { type: 'start' } }, 'Leave your details': { start: { type: 'start' } } }),
);
