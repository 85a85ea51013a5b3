import { blockRegistry } from '@baton/blocks/registry';
import type { BlockDefinition, BlockRegistry, BoundBlock } from '@baton/core/engine/block-definition';
import type { Block, BotDocument } from '@baton/core/flow/flow';
import { outlineOf } from '@baton/core/flow/outline';
import type { Result } from '@baton/core/result';

type Bound = Result<BoundBlock, string>;

/** Settings never change in place, so that what a block makes of them is worked out once. */
const remembering = (definition: BlockDefinition): BlockDefinition => {
  const known = new WeakMap<object, Bound>();
  return {
    ...definition,
    bind: (config) => {
      if (typeof config !== 'object' || config === null) return definition.bind(config);
      const bound = known.get(config) ?? definition.bind(config);
      known.set(config, bound);
      return bound;
    },
  };
};

/** The registry of blocks, with a memory: validating after each edit of a large bot reads only what changed. */
export const boundRegistry: BlockRegistry = new Map(
  [...blockRegistry].map(([type, definition]) => [type, remembering(definition)]),
);

/** A block with its own settings read; null where they cannot be. */
export const boundOf = (block: Block): BoundBlock | null => {
  const bound = boundRegistry.get(block.type)?.bind(block.config);
  return bound?.ok === true ? bound.value : null;
};

export const titleOfBlock = (block: Block): string => boundRegistry.get(block.type)?.title ?? block.type;

const longestName = 80;

/** Names blocks by kind and content, such as "Text: Hello", for lists and screen readers. */
export const blockNamer = (document: BotDocument): ((block: Block) => string) => {
  const outline = outlineOf(document);
  return (block) => {
    const summary = boundOf(block)?.summary(outline) ?? '';
    return summary === '' ? titleOfBlock(block) : `${titleOfBlock(block)}: ${summary}`.slice(0, longestName);
  };
};
