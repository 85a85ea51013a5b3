import { Button, Menu, Popover, TextInput } from '@mantine/core';
import { useEditorBot } from '@baton/blocks/editor-kit/editor-bot';
import { knownVariables } from '@baton/blocks/kit/known-variables';
import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, Braces, Italic, Link as LinkIcon } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import classes from './rich-text.module.css';
import { isSafeHref } from './tiptap-text.ts';

interface ToolsProps {
  readonly editor: Editor;
}

const VariableMenu = ({ editor }: ToolsProps) => {
  const { definition } = useEditorBot();
  const insert = (path: string): void => {
    editor.chain().focus().insertContent({ type: 'variable', attrs: { path } }).run();
  };
  return (
    <Menu position="bottom-start" withinPortal shadow="md" returnFocus={false}>
      <Menu.Target>
        <IconButton icon={Braces} label="Insert a variable" size={26} />
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {knownVariables(definition).map(({ path, title }) => (
          <Menu.Item key={path} title={title} onClick={() => insert(path)}>
            {path}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

const withScheme = (typed: string): string => {
  const href = typed.trim();
  if (href === '' || isSafeHref(href)) return href;
  return /^[^\s@]+@[^\s@]+$/u.test(href) ? `mailto:${href}` : `https://${href}`;
};

const hrefIn = (editor: Editor): string => {
  const href: unknown = editor.getAttributes('link').href;
  return typeof href === 'string' ? href : '';
};

const LinkField = ({ editor, onDone }: ToolsProps & { readonly onDone: () => void }) => {
  const [href, setHref] = useState(() => hrefIn(editor));
  const isWrong = href.trim() !== '' && /^(?:javascript|data|vbscript|file):/iu.test(href.trim());
  const save = (): void => {
    if (isWrong) return;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href.trim() === '') chain.unsetLink().run();
    else chain.setLink({ href: withScheme(href) }).run();
    onDone();
  };
  return (
    <div className={classes.linkForm}>
      <TextInput
        size="sm"
        aria-label="Address of the link"
        placeholder="https://"
        autoFocus
        maxLength={2000}
        value={href}
        error={isWrong ? 'Only web, mail and phone links are safe.' : null}
        onChange={(event) => setHref(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      <Button size="compact-sm" onClick={save}>
        {href.trim() === '' ? 'Remove link' : 'Set link'}
      </Button>
    </div>
  );
};

const LinkTool = ({ editor, isActive }: ToolsProps & { readonly isActive: boolean }) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} withinPortal shadow="md" trapFocus>
      <Popover.Target>
        <IconButton
          icon={LinkIcon}
          label="Link of the selected words"
          size={26}
          isPressed={isActive}
          onClick={() => setIsOpen(!isOpen)}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <LinkField editor={editor} onDone={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
};

/** Bold, italic, link and variable, above a text. */
export const RichTextTools = ({ editor }: ToolsProps) => {
  const active = useEditorState({
    editor,
    selector: (state) => ({
      bold: state.editor.isActive('bold'),
      italic: state.editor.isActive('italic'),
      link: state.editor.isActive('link'),
    }),
  });
  return (
    <div className={classes.tools} role="toolbar" aria-label="Look of the text">
      <IconButton
        icon={Bold}
        label="Bold"
        shortcut="Ctrl+B"
        size={26}
        isPressed={active.bold}
        onClick={() => editor.chain().focus().toggleBold().run()}
      />
      <IconButton
        icon={Italic}
        label="Italic"
        shortcut="Ctrl+I"
        size={26}
        isPressed={active.italic}
        onClick={() => editor.chain().focus().toggleItalic().run()}
      />
      <LinkTool editor={editor} isActive={active.link} />
      <VariableMenu editor={editor} />
    </div>
  );
};
