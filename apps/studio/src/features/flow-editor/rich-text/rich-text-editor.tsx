import type { RichTextFieldProps } from '@baton/blocks/editor-kit/editor-bot';
import type { TextTemplate } from '@baton/core/message/rich-text';
import Link from '@tiptap/extension-link';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useEffectEvent } from 'react';
import { RichTextTools } from './rich-text-tools.tsx';
import classes from './rich-text.module.css';
import { isSafeHref, templateOfTiptap, tiptapOfTemplate } from './tiptap-text.ts';
import { VariableChip } from './variable-chip.ts';

const extensions = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  Link.configure({
    openOnClick: false,
    autolink: true,
    defaultProtocol: 'https',
    isAllowedUri: (uri) => isSafeHref(uri),
  }),
  VariableChip,
];

const isSame = (a: TextTemplate, b: TextTemplate): boolean => JSON.stringify(a) === JSON.stringify(b);

const templateIn = (editor: Editor): TextTemplate => templateOfTiptap(editor.getJSON());

/** A text with bold, italic, links and variables. Every change is told at once. */
export const RichTextEditor = ({ label, value, placeholder, onChange }: RichTextFieldProps) => {
  const editor = useEditor({
    extensions,
    content: tiptapOfTemplate(value),
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', class: 'baton-text' },
    },
  });
  const tell = useEffectEvent(() => onChange(templateIn(editor)));
  useEffect(() => {
    const onUpdate = (): void => tell();
    editor.on('update', onUpdate);
    return () => {
      editor.off('update', onUpdate);
    };
  }, [editor]);
  useEffect(() => {
    if (!isSame(templateIn(editor), templateOfTiptap(tiptapOfTemplate(value)))) {
      editor.commands.setContent(tiptapOfTemplate(value), { emitUpdate: false });
    }
  }, [editor, value]);
  const isEmpty = value.length === 0;
  return (
    <div className={classes.frame}>
      <RichTextTools editor={editor} />
      <div className={classes.page} data-placeholder={isEmpty ? placeholder : ''}>
        <EditorContent editor={editor} />
      </div>
    </div>
  );
};
