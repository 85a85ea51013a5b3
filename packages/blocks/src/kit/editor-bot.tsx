import type { BotDefinition } from '@baton/core/flow/flow';
import type { BlockId, FlowId, NewId } from '@baton/core/ids';
import type { TextTemplate } from '@baton/core/message/rich-text';
import type { VariableType } from '@baton/core/variables/value';
import { createContext, useContext, type ComponentType } from 'react';

export interface NamedFlow {
  readonly flowId: FlowId;
  readonly name: string;
}

export interface NamedBlock {
  readonly blockId: BlockId;
  readonly name: string;
}

/** A field for a text of paragraphs and spans, in one language; the studio brings it, so that no block names an editor. */
export interface RichTextFieldProps {
  readonly label: string;
  readonly value: TextTemplate;
  readonly placeholder: string;
  onChange(value: TextTemplate): void;
}

/** What the editor halves of blocks may know of the bot around them, and ask of the studio. */
export interface EditorBot {
  readonly definition: BotDefinition;
  /** The language in which cards are shown and forms are written. */
  readonly language: string;
  readonly flows: readonly NamedFlow[];
  /** A hook: the blocks of a flow by what they say; draws again when they change. */
  useBlockNames(flowId: FlowId | null): readonly NamedBlock[];
  readonly newId: NewId;
  /** Declares a variable; a sentence where its name cannot be taken, null where it was declared. */
  declareVariable(name: string, type: VariableType): string | null;
  readonly RichTextField: ComponentType<RichTextFieldProps>;
}

export const EditorBotContext = createContext<EditorBot | null>(null);

export const useEditorBot = (): EditorBot => {
  const bot = useContext(EditorBotContext);
  if (bot === null) throw new Error('An editor half of a block is used outside of a bot.');
  return bot;
};
