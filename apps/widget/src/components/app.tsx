import { useEffect, useState } from 'preact/hooks';
import type { ChatClient } from '../chat-client.ts';
import { interfaceTexts } from '../texts/interface-texts.ts';
import { ChatWindow } from './chat-window.tsx';
import { Launcher } from './launcher.tsx';

interface AppProps {
  readonly client: ChatClient;
  readonly locale: string;
  readonly mode: 'floating' | 'page';
}

const rightToLeft = /^(?:ar|fa|he|ur)(?:$|-)/iu;

export const App = ({ client, locale, mode }: AppProps) => {
  const [state, setState] = useState(client.getState);
  useEffect(() => client.subscribe(() => setState(client.getState())), [client]);
  const texts = interfaceTexts(locale);
  return (
    <div class="baton" dir={rightToLeft.test(locale) ? 'rtl' : 'ltr'} lang={locale}>
      {state.isOpen ? <ChatWindow client={client} state={state} texts={texts} locale={locale} mode={mode} /> : null}
      {mode === 'floating' ? <Launcher client={client} state={state} texts={texts} /> : null}
    </div>
  );
};
