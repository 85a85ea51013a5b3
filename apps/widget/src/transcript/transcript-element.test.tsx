import { beforeEach, describe, expect, it } from 'vitest';
import { defineTranscript, TranscriptElement } from './transcript-element.tsx';
import { emptyTranscript } from './transcript-view.ts';
import type { TranscriptView } from './transcript-view.ts';

const bot = (seq: number, text: string) => ({
  id: `msg_01h455vb4pex5vsknk084${String(seq).padStart(5, '0')}` as const,
  seq,
  revision: seq,
  clientId: null,
  author: { kind: 'bot' as const, name: null },
  content: { type: 'text' as const, text: [[{ text }]] },
  createdAt: '2026-01-05T09:00:00.000Z',
});

const shown = (view: Partial<TranscriptView>) => {
  const element = new TranscriptElement();
  document.body.replaceChildren(element);
  element.view = { ...emptyTranscript, ...view };
  return { element, root: element.shadowRoot ?? document.createElement('div') };
};

beforeEach(defineTranscript);

describe('<baton-transcript>', () => {
  it('[B57] draws markup in a message as the letters that it is', () => {
    const { root } = shown({ messages: [bot(1, '<img src=x onerror=alert(1)>')] });
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.bubble')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('[B58] links only to safe addresses, and never hands over the page', () => {
    const link = (href: string) => ({
      ...bot(1, ''),
      content: { type: 'text' as const, text: [[{ text: 'here', href }]] },
    });
    expect(shown({ messages: [link('javascript:alert(1)')] }).root.querySelector('a')).toBeNull();
    const anchor = shown({ messages: [link('https://example.com')] }).root.querySelector('a');
    expect(anchor?.rel).toContain('noopener');
  });

  it('tells which choice was pressed', () => {
    const choices = [{ id: 'c1', title: 'Talk to a person' }];
    const { element, root } = shown({ awaiting: { kind: 'choices', choices, min: 1, max: 1 } });
    const told: unknown[] = [];
    element.addEventListener('baton-choose', (event: CustomEventInit) => told.push(event.detail));
    root.querySelector<HTMLButtonElement>('.choice')?.click();
    expect(told).toEqual([{ choiceId: 'c1', title: 'Talk to a person' }]);
  });

  it('[003-27] words its surroundings in French for a French reader', () => {
    const pending = [
      {
        clientId: 'x',
        content: { type: 'text' as const, text: 'a' },
        text: 'a',
        state: 'failed' as const,
        createdAt: 0,
      },
    ];
    expect(shown({ pending, locale: 'fr-CA' }).root.textContent).toContain('Réessayer');
  });
});
