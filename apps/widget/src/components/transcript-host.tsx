import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TranscriptElement } from '../transcript/transcript-element.tsx';
import type { TranscriptEvents, TranscriptView } from '../transcript/transcript-view.ts';

interface TranscriptHostProps {
  readonly view: TranscriptView;
  onChoose(choice: TranscriptEvents['baton-choose']): void;
  onSendAgain(clientId: string): void;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'baton-transcript': preact.HTMLAttributes<TranscriptElement>;
    }
  }
}

/** Feeds the transcript's element from the chat's state. */
export const TranscriptHost = ({ view, onChoose, onSendAgain }: TranscriptHostProps) => {
  const element = useRef<TranscriptElement>(null);
  const handlers = useRef({ onChoose, onSendAgain });
  handlers.current = { onChoose, onSendAgain };

  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const choose = (event: CustomEventInit<TranscriptEvents['baton-choose']>) =>
      event.detail && handlers.current.onChoose(event.detail);
    const again = (event: CustomEventInit<TranscriptEvents['baton-send-again']>) =>
      event.detail && handlers.current.onSendAgain(event.detail.clientId);
    target.addEventListener('baton-choose', choose);
    target.addEventListener('baton-send-again', again);
    return () => {
      target.removeEventListener('baton-choose', choose);
      target.removeEventListener('baton-send-again', again);
    };
  }, []);

  useLayoutEffect(() => {
    if (element.current !== null) element.current.view = view;
  });

  return <baton-transcript ref={element} />;
};
