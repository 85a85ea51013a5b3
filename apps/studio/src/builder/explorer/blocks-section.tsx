import { Tooltip, UnstyledButton } from '@mantine/core';
import { blockRegistry } from '@baton/blocks/registry';
import type { BlockDefinition, BlockGroup } from '@baton/core/engine/block-definition';
import { paletteDragType, requestBlock } from '../../features/flow-editor/palette-request.ts';
import classes from './explorer.module.css';

const groupNames: Record<BlockGroup, string> = {
  say: 'Say',
  ask: 'Ask',
  logic: 'Logic',
  human: 'Human',
  connect: 'Connect',
};
const groups: readonly BlockGroup[] = ['say', 'ask', 'logic', 'human', 'connect'];

/** A flow has one start block from its beginning; it is not in the palette. */
const blocksOf = (group: BlockGroup): BlockDefinition[] =>
  [...blockRegistry.values()].filter((block) => block.group === group && block.type !== 'start');

const PaletteBlock = ({ block }: { readonly block: BlockDefinition }) => (
  <Tooltip label={block.description} position="right" multiline maw={260}>
    <UnstyledButton
      className={classes.block}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(paletteDragType, block.type);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={() => requestBlock(block.type)}
    >
      <span className={classes.swatch} data-group={block.group} aria-hidden />
      {block.title}
    </UnstyledButton>
  </Tooltip>
);

/** The palette: drag a block onto the canvas, or press it to add it beside what is selected. */
export const BlocksSection = () => (
  <>
    {groups
      .map((group) => ({ group, blocks: blocksOf(group) }))
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ group, blocks }) => (
        <div key={group}>
          <div className={classes.group}>{groupNames[group]}</div>
          {blocks.map((block) => (
            <PaletteBlock key={block.type} block={block} />
          ))}
        </div>
      ))}
  </>
);
