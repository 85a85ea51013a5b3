import type { BlockDefinition, BlockRegistry } from '@baton/core/engine/block-definition';
import { askEmailBlock } from './ask-email/block.ts';
import { askTextBlock } from './ask-text/block.ts';
import { buttonsBlock } from './buttons/block.ts';
import { conditionBlock } from './condition/block.ts';
import { endBlock } from './end/block.ts';
import { handoverBlock } from './handover/block.ts';
import { jumpToBlock } from './jump-to/block.ts';
import { setVariableBlock } from './set-variable/block.ts';
import { startBlock } from './start/block.ts';
import { textBlock } from './text/block.ts';

/** Every kind of block, in the order in which a palette shows them. */
const definitions: readonly BlockDefinition[] = [
  startBlock,
  textBlock,
  askTextBlock,
  askEmailBlock,
  buttonsBlock,
  conditionBlock,
  setVariableBlock,
  jumpToBlock,
  endBlock,
  handoverBlock,
];

export const blockRegistry: BlockRegistry = new Map(definitions.map((definition) => [definition.type, definition]));
