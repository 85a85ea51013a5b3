import { TextInput } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { blockEditors } from '@baton/blocks/editors';
import { useState, type KeyboardEvent } from 'react';
import { boundRegistry } from '../bound-blocks.ts';
import classes from './block-chooser.module.css';
import { useCanvas, useCanvasStore, type OpenChooser } from './canvas-store.ts';
import { useAddBlock } from './use-add-block.ts';

const width = 264;
const height = 360;

const offered = (search: string) => {
  const wanted = search.trim().toLowerCase();
  return [...boundRegistry.values()].filter(
    ({ isEntry, title, description }) => !isEntry && `${title} ${description}`.toLowerCase().includes(wanted),
  );
};

const placeOf = ({ clientX, clientY }: OpenChooser) => ({
  left: Math.max(8, Math.min(clientX, window.innerWidth - width - 8)),
  top: Math.max(8, Math.min(clientY, window.innerHeight - height - 8)),
  width,
  maxHeight: height,
});

const Chooser = ({ chooser }: { readonly chooser: OpenChooser }) => {
  const canvas = useCanvasStore();
  const add = useAddBlock();
  const [search, setSearch] = useState('');
  const [marked, setMarked] = useState(0);
  const close = (): void => canvas.getState().openChooser(null);
  const frame = useClickOutside(close);
  const blocks = offered(search);
  const choose = (type: string | undefined): void => {
    close();
    if (type !== undefined) add.at(type, { x: chooser.clientX, y: chooser.clientY }, chooser.from);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setMarked((marked + step + blocks.length) % Math.max(1, blocks.length));
    }
    if (event.key === 'Enter') choose(blocks[marked]?.type);
    if (event.key === 'Escape') close();
    event.stopPropagation();
  };
  return (
    <div ref={frame} className={classes.chooser} style={placeOf(chooser)} role="dialog" aria-label="Choose a block">
      <TextInput
        size="sm"
        autoFocus
        aria-label="Search blocks"
        placeholder="Search blocks"
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className={classes.list}>
        {blocks.map(({ type, title, description, group }, index) => {
          const Icon = blockEditors.get(type)?.icon;
          return (
            <li key={type}>
              <button
                type="button"
                className={classes.choice}
                data-marked={index === marked}
                data-group={group}
                onMouseEnter={() => setMarked(index)}
                onClick={() => choose(type)}
              >
                {Icon === undefined ? null : <Icon size={16} aria-hidden />}
                <span>
                  <span className={classes.title}>{title}</span>
                  <span className={classes.description}>{description}</span>
                </span>
              </button>
            </li>
          );
        })}
        {blocks.length === 0 ? <li className={classes.description}>No block is called so.</li> : null}
      </ul>
    </div>
  );
};

/** Offers the blocks of the palette where an outlet was dropped; arrows and Enter choose, Esc closes. */
export const BlockChooser = () => {
  const chooser = useCanvas((state) => state.chooser);
  return chooser === null ? null : <Chooser key={`${chooser.clientX} ${chooser.clientY}`} chooser={chooser} />;
};
