import type { Block } from '@baton/core/flow/flow';
import { defineTranscript, TranscriptElement } from '@baton/widget/transcript/transcript-element';
import type { TranscriptView } from '@baton/widget/transcript/transcript-view';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { newId } from '../../../lib/ids.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useDraft } from '../draft-context.tsx';
import classes from './inspector.module.css';
import { previewMessage, type PreviewMessage } from './preview-message.ts';

const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' });

/** The transcript dates what it shows: a preview is of today. */
const isoNow = (): string => `${dayOf.format(serverNow())}T12:00:00.000Z`;

const viewOf = ({ content, awaiting }: PreviewMessage, locale: string): TranscriptView => ({
  messages: [
    {
      id: newId('message'),
      seq: 1,
      revision: 1,
      clientId: null,
      author: { kind: 'bot', name: null },
      content,
      createdAt: isoNow(),
    },
  ],
  pending: [],
  awaiting,
  typing: null,
  locale,
});

const Transcript = ({ view }: { readonly view: TranscriptView }) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    defineTranscript();
    const element = frame.current?.firstElementChild ?? document.createElement('baton-transcript');
    if (element.parentNode === null) frame.current?.append(element);
    if (element instanceof TranscriptElement) element.view = view;
  }, [view]);
  return <div ref={frame} className={classes.preview} inert />;
};

/** How a visitor reads the block, drawn by the visitor's own transcript. */
export const BlockPreview = ({ block, language }: { readonly block: Block; readonly language: string }) => {
  const definition = useDraft((draft) => draft.document.definition);
  const shown = useDeferredValue(block);
  const view = useMemo(() => {
    const message = previewMessage(shown, language, definition);
    return message === null ? null : viewOf(message, language);
  }, [shown, language, definition]);
  if (view === null) return null;
  return (
    <section aria-label="Preview">
      <h3 className={classes.section}>What the visitor sees</h3>
      <Transcript view={view} />
    </section>
  );
};
