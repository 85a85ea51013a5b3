import { Button, SegmentedControl } from '@mantine/core';
import { blockEditors } from '@baton/blocks/editors';
import type { Block } from '@baton/core/flow/flow';
import { Copy, Trash2, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import { boundRegistry, titleOfBlock } from '../bound-blocks.ts';
import { useCanvasStore } from '../canvas/canvas-store.ts';
import { useDuplicate } from '../canvas/use-canvas-keys.ts';
import { configureCommands, deleteCommands } from '../commands/flow-commands.ts';
import { useDraft } from '../draft-context.tsx';
import { useFlowEdits } from '../flow-context.ts';
import { BlockPreview } from './block-preview.tsx';
import { BlockProblems } from './block-problems.tsx';
import classes from './inspector.module.css';
import { OutletList } from './outlet-list.tsx';
import { useTypingKey } from './use-typing-key.ts';
import { useWantedFocus } from './use-wanted-focus.ts';

export interface LanguageChoice {
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

const LanguageTabs = ({ language, onLanguage }: LanguageChoice) => {
  const languages = useDraft((draft) => draft.document.definition.languages);
  if (languages.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label="Language of the texts"
      value={language}
      data={languages.map((value) => ({ value, label: languageNames.of(value) ?? value }))}
      onChange={onLanguage}
    />
  );
};

const useCloseInspector = (): (() => void) => {
  const canvas = useCanvasStore();
  return () => {
    const selected = canvas.getState().nodes.find((node) => node.selected === true)?.id;
    canvas.getState().select(new Set());
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${selected}"]`)?.focus({ preventScroll: true });
  };
};

const InspectorHead = ({ block }: { readonly block: Block }) => {
  const { edit } = useFlowEdits();
  const duplicate = useDuplicate();
  const close = useCloseInspector();
  const Icon = blockEditors.get(block.type)?.icon;
  const isEntry = boundRegistry.get(block.type)?.isEntry === true;
  return (
    <div className={classes.head}>
      {Icon === undefined ? null : <Icon size={16} aria-hidden />}
      <h2 className={classes.title}>{titleOfBlock(block)}</h2>
      {isEntry ? null : (
        <>
          <IconButton icon={Copy} label="Duplicate" shortcut="Ctrl+D" size={28} onClick={duplicate} />
          <IconButton
            icon={Trash2}
            label="Delete this block"
            shortcut="Delete"
            size={28}
            onClick={() => edit((flow) => deleteCommands(flow, new Set([block.id])))}
          />
        </>
      )}
      <IconButton icon={X} label="Close" shortcut="Esc" size={28} onClick={close} />
    </div>
  );
};

const BlockInspector = ({ block, ...languages }: LanguageChoice & { readonly block: Block }) => {
  const { edit } = useFlowEdits();
  const typingKey = useTypingKey(block.id);
  const frame = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(useCloseInspector());
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    const element = frame.current;
    // The frame's place keeps its scrolling from the block before.
    element?.parentElement?.scrollTo(0, 0);
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  useWantedFocus(body);
  const Form = blockEditors.get(block.type)?.Form;
  const change = (config: unknown): void => {
    edit((flow) => {
      const current = flow.blocks.find(({ id }) => id === block.id);
      return current === undefined ? [] : configureCommands(flow, current, config);
    }, typingKey());
  };
  return (
    <section aria-label={`Settings of ${titleOfBlock(block)}`} ref={frame}>
      <InspectorHead block={block} />
      <div className={classes.body} ref={body}>
        <BlockProblems blockId={block.id} />
        <LanguageTabs {...languages} />
        {Form === undefined ? (
          <p className={classes.hint}>This kind of block is not known here.</p>
        ) : (
          <Form config={block.config} onChange={change} />
        )}
        <OutletList block={block} />
        <BlockPreview block={block} language={languages.language} />
      </div>
    </section>
  );
};

const ManyInspector = ({ blocks }: { readonly blocks: readonly Block[] }) => {
  const { edit } = useFlowEdits();
  const duplicate = useDuplicate();
  const close = useCloseInspector();
  const ids = new Set(blocks.map(({ id }) => id));
  return (
    <section aria-label="Selected blocks">
      <div className={classes.head}>
        <h2 className={classes.title}>{blocks.length} blocks selected</h2>
        <IconButton icon={X} label="Select nothing" size={28} onClick={close} />
      </div>
      <div className={classes.body}>
        <Button variant="default" leftSection={<Copy size={14} aria-hidden />} onClick={duplicate}>
          Duplicate
        </Button>
        <Button
          variant="default"
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => edit((flow) => deleteCommands(flow, ids))}
        >
          Delete (undo brings them back)
        </Button>
      </div>
    </section>
  );
};

/** The settings of what is selected on the canvas. */
export const Inspector = ({ blocks, ...languages }: LanguageChoice & { readonly blocks: readonly Block[] }) => {
  const [block] = blocks;
  if (block === undefined) return null;
  return blocks.length === 1 ? (
    <BlockInspector key={block.id} block={block} {...languages} />
  ) : (
    <ManyInspector blocks={blocks} />
  );
};
