import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../chat-state.ts';
import type { InterfaceTexts } from '../texts/interface-texts.ts';
import { SendIcon } from './icons.tsx';

interface ComposerProps {
  readonly awaiting: ChatState['awaiting'];
  readonly texts: InterfaceTexts;
  onSend(text: string): void;
  onTyping(): void;
}

const placeholderOf = (awaiting: ChatState['awaiting'], texts: InterfaceTexts): string => {
  if (awaiting?.kind === 'choices') return texts.placeholderChoice;
  return awaiting?.kind === 'email' ? texts.placeholderEmail : texts.placeholder;
};

export const Composer = ({ awaiting, texts, onSend, onTyping }: ComposerProps) => {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const send = () => {
    if (text.trim() === '') return;
    onSend(text);
    setText('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is being composed (Japanese, Chinese), Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <div class="composer">
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={text}
        aria-label={texts.placeholder}
        placeholder={placeholderOf(awaiting, texts)}
        inputMode={awaiting?.kind === 'email' ? 'email' : 'text'}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onTyping();
        }}
        onKeyDown={onKeyDown}
      />
      <button type="button" class="icon send" aria-label={texts.send} disabled={text.trim() === ''} onClick={send}>
        <SendIcon />
      </button>
    </div>
  );
};
