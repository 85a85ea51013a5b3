import { askEmailEditor } from './ask-email/editor.tsx';
import { askTextEditor } from './ask-text/editor.tsx';
import { buttonsEditor } from './buttons/editor.tsx';
import { conditionEditor } from './condition/editor.tsx';
import { endEditor } from './end/editor.tsx';
import { handoverEditor } from './handover/editor.tsx';
import { jumpToEditor } from './jump-to/editor.tsx';
import type { BlockEditor } from './kit/define-editor.tsx';
import { setVariableEditor } from './set-variable/editor.tsx';
import { startEditor } from './start/editor.tsx';
import { textEditor } from './text/editor.tsx';

const editors: readonly BlockEditor[] = [
  startEditor,
  textEditor,
  askTextEditor,
  askEmailEditor,
  buttonsEditor,
  conditionEditor,
  setVariableEditor,
  jumpToEditor,
  endEditor,
  handoverEditor,
];

/** The React half of every kind of block, by its type; a contract test holds it equal to the registry. */
export const blockEditors: ReadonlyMap<string, BlockEditor> = new Map(editors.map((editor) => [editor.type, editor]));
