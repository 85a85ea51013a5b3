import { MantineProvider } from '@mantine/core';
import { blockEditors } from '@baton/blocks/editors';
import { EditorBotContext, type EditorBot, type RichTextFieldProps } from '@baton/blocks/editor-kit/editor-bot';
import { PortContext } from '@baton/blocks/editor-kit/card';
import { blockRegistry } from '@baton/blocks/registry';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { countingIds, documentOf, chain, flowId } from '../testing/drawn-flow.ts';
import { declareVariable } from './declare-variable.ts';

afterEach(cleanup);

// happy-dom has no fonts to wait for; a text area that grows listens to them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const definition = { ...documentOf(chain(1)).definition, languages: ['en', 'fr'] };
const newId = countingIds();

/** The plainest field that keeps the contract of a text field; the studio's own has its own test. */
const PlainTextField = ({ label, value, placeholder, onChange }: RichTextFieldProps) => (
  <textarea
    aria-label={label}
    placeholder={placeholder}
    value={value.map((paragraph) => paragraph.map((span) => ('text' in span ? span.text : '')).join('')).join('\n')}
    onChange={(event) => onChange(event.currentTarget.value === '' ? [] : [[{ text: event.currentTarget.value }]])}
  />
);

const declared: string[] = [];

const botIn = (language: string): EditorBot => ({
  definition,
  language,
  flows: [{ flowId, name: 'Chain' }],
  useBlockNames: () => [],
  newId,
  declareVariable: (name, type) => {
    const result = declareVariable(definition, { name, type }, newId);
    if (result.ok) declared.push(name);
    return result.ok ? null : result.error;
  },
  RichTextField: PlainTextField,
});

const editorOf = (type: string) => {
  const [editor, block] = [blockEditors.get(type), blockRegistry.get(type)];
  if (editor === undefined || block === undefined) throw new Error(`There is no block ${type}.`);
  return { editor, block };
};

/** The form as the inspector shows it: what it tells is what it gets back. `told` is everything that it told. */
const showForm = (type: string, changes: object = {}, language = 'en') => {
  const { editor, block } = editorOf(type);
  const told: unknown[] = [];
  const initial: unknown = { ...Object(block.initial(definition)), ...changes };
  const Shown = () => {
    const [config, setConfig] = useState(initial);
    const change = (next: unknown): void => {
      told.push(next);
      setConfig(next);
    };
    return <editor.Form config={config} onChange={change} />;
  };
  render(
    <MantineProvider env="test">
      <EditorBotContext value={botIn(language)}>
        <Shown />
      </EditorBotContext>
    </MantineProvider>,
  );
  return { last: () => told.at(-1), told };
};

const write = (label: string | RegExp, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: text } });
const choose = async (label: string | RegExp, option: string | RegExp) => {
  await userEvent.click(screen.getAllByRole('combobox', { name: label })[0] ?? document.body);
  await userEvent.click(await screen.findByRole('option', { name: option }));
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** What a person does in each form, so that every kind of block is changed once. */
const oneChange: Record<string, (() => Promise<void> | boolean) | null> = {
  start: null,
  end: null,
  text: () => write('Text', 'Hello'),
  'ask-text': () => write('Question', 'Your name?'),
  'ask-email': () => write('Question', 'Your address?'),
  buttons: () => press('Add button'),
  condition: () => press('Add case'),
  'set-variable': () => choose('Variable', 'contact.name'),
  'jump-to': () => choose('Go to flow', 'Chain'),
  handover: () => write('What the agent reads about it', 'An order'),
};

describe('editor halves of blocks', () => {
  it('stand beside every engine half, and no other', () => {
    expect([...blockEditors.keys()].toSorted()).toEqual([...blockRegistry.keys()].toSorted());
    for (const [type, editor] of blockEditors) expect(editor.type).toBe(type);
  });

  it.each([...blockRegistry.keys()])('draw the card of a new %s with a port for each outlet', (type) => {
    const { editor, block } = editorOf(type);
    const config = block.initial(definition);
    const bound = block.bind(config);
    const outlets = bound.ok ? bound.value.outlets : [];
    render(
      <MantineProvider env="test">
        <EditorBotContext value={botIn('en')}>
          <PortContext value={({ id }) => <i data-testid="port">{id}</i>}>
            <editor.Card config={config} outlets={outlets} />
          </PortContext>
        </EditorBotContext>
      </MantineProvider>,
    );
    expect(screen.queryAllByTestId('port').map((port) => port.textContent)).toEqual(outlets.map(({ id }) => id));
  });

  it.each(Object.entries(oneChange))('tell settings that the block can read: %s', async (type, change) => {
    const { told } = showForm(type);
    if (change === null) {
      expect(screen.queryAllByRole('textbox')).toEqual([]);
      return;
    }
    await change();
    expect(told).toHaveLength(1);
    expect(editorOf(type).block.bind(told[0]).ok).toBe(true);
  });

  it('say so when settings cannot be read, on card and form', () => {
    const { editor } = editorOf('text');
    render(<editor.Card config={{ wrong: true }} outlets={[]} />);
    expect(screen.getByText(/cannot be read/u)).toBeTruthy();
  });
});

describe('the forms', () => {
  it('write the language that is chosen, and fall back to the default one when it is emptied', () => {
    const { last } = showForm('text', { text: { en: [[{ text: 'Hello' }]] } }, 'fr');
    expect(screen.getByRole('textbox', { name: 'Text' }).getAttribute('placeholder')).toBe('Hello');
    write('Text', 'Bonjour');
    expect(last()).toEqual({ text: { en: [[{ text: 'Hello' }]], fr: [[{ text: 'Bonjour' }]] } });
    write('Text', '');
    expect(last()).toEqual({ text: { en: [[{ text: 'Hello' }]] } });
  });

  it('keep the ids of buttons while they are added, moved, renamed and removed', async () => {
    const { last } = showForm('buttons');
    await press('Add button');
    write('Title of button 3', 'Maybe');
    await press('Move button 3 up');
    await press('Remove button 1');
    expect(last()).toMatchObject({ buttons: [{ title: { en: 'Maybe' } }, { id: 'button2', title: { en: 'No' } }] });
  });

  it('keep what cannot be saved, and say why', () => {
    const when = { kind: 'all', conditions: [{ kind: 'expression', expression: 'true' }] };
    const { told } = showForm('condition', { cases: [{ id: 'case1', name: '', when }] });
    write('Expression that must be true', '');
    expect(told).toEqual([]);
    expect(within(screen.getByRole('alert')).getByText(/Not saved yet/u)).toBeTruthy();
    write('Expression that must be true', 'orderTotal > 1');
    expect(told).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('declare a variable in place', async () => {
    const { last } = showForm('ask-text');
    await choose('Keep the answer in', 'New variable…');
    write(/new variable/u, 'Not a name');
    await press('Add variable');
    expect(screen.getByText(/Start with a small letter/u)).toBeTruthy();
    write(/new variable/u, 'orderNumber');
    await press('Add variable');
    expect(declared).toEqual(['orderNumber']);
    expect(last()).toMatchObject({ saveTo: 'orderNumber' });
  });

  it('[003-13] build a rule: if the support team is online, go to a flow', async () => {
    const { last } = showForm('jump-to');
    await choose('Support team', 'is online');
    await choose('Go to flow', 'Chain');
    expect(last()).toMatchObject({
      rules: [
        {
          when: { kind: 'all', conditions: [{ kind: 'support', is: 'online' }] },
          to: { flowId, blockId: null },
        },
      ],
    });
  });

  it('offer the comparisons that the type of the variable knows', async () => {
    const condition = { kind: 'variable', variable: 'contact.name', operator: 'contains', value: 'a' };
    const when = { kind: 'all', conditions: [condition] };
    const { last } = showForm('condition', { cases: [{ id: 'case1', name: '', when }] });
    await choose('Variable', 'support.isOnline');
    expect(last()).toMatchObject({ cases: [{ when: { conditions: [{ operator: 'is-true' }] } }] });
    await userEvent.click(screen.getByRole('combobox', { name: 'Comparison' }));
    expect(screen.queryByRole('option', { name: 'contains' })).toBeNull();
  });

  it('wait as long as the handover says', async () => {
    const { last } = showForm('handover');
    await userEvent.click(screen.getByRole('checkbox', { name: /A waiting time of its own/u }));
    expect(last()).toMatchObject({ queueTimeoutMs: 900_000 });
  });
});
