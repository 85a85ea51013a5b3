import { MantineProvider } from '@mantine/core';
import { EditorBotContext, type EditorBot } from '@baton/blocks/editor-kit/editor-bot';
import type { TextTemplate } from '@baton/core/message/rich-text';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { chain, countingIds, documentOf } from '../testing/drawn-flow.ts';
import { RichTextEditor } from './rich-text-editor.tsx';
import { RichTextField } from './rich-text-field.tsx';

afterEach(cleanup);

const bot: EditorBot = {
  definition: documentOf(chain(1)).definition,
  language: 'en',
  flows: [],
  useBlockNames: () => [],
  newId: countingIds(),
  declareVariable: () => null,
  RichTextField,
};

const text: TextTemplate = [
  [{ text: 'Hello ' }, { variable: 'contact.name', bold: true }, { text: ', read ' }],
  [{ text: 'this', href: 'https://a.test', italic: true }],
];

const show = (value: TextTemplate) => {
  const told: TextTemplate[] = [];
  const editor = (shown: TextTemplate) => (
    <MantineProvider env="test">
      <EditorBotContext value={bot}>
        <RichTextEditor label="Text" value={shown} placeholder="" onChange={(next) => told.push(next)} />
      </EditorBotContext>
    </MantineProvider>
  );
  const { rerender } = render(editor(value));
  return { told, setValue: (next: TextTemplate) => rerender(editor(next)) };
};

describe('the text editor', () => {
  it('shows words, looks, links and variables', () => {
    show(text);
    const page = screen.getByRole('textbox', { name: 'Text' });
    expect(page.querySelector('strong span[data-variable="contact.name"]')?.textContent).toBe('contact.name');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://a.test');
    expect(page.querySelectorAll('p')).toHaveLength(2);
  });

  it('inserts a variable as a span of its own', async () => {
    const { told } = show([[{ text: 'Hello ' }]]);
    await userEvent.click(screen.getByRole('button', { name: 'Insert a variable' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'contact.email' }));
    expect(told.at(-1)?.flat()).toContainEqual({ variable: 'contact.email' });
  });

  it('takes in what came from elsewhere, such as an undo, without telling it back', () => {
    const { told, setValue } = show(text);
    setValue([[{ text: 'Another text' }]]);
    expect(screen.getByRole('textbox', { name: 'Text' }).textContent).toBe('Another text');
    expect(told).toEqual([]);
  });
});
