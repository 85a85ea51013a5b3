import type { ChatClient } from '../chat-client.ts';
import { shownLines } from '../chat-state.ts';
import type { ChatState } from '../chat-state.ts';
import type { InterfaceTexts } from '../texts/interface-texts.ts';
import { Composer } from './composer.tsx';
import { CloseIcon } from './icons.tsx';
import { PeopleStrip } from './people-strip.tsx';
import { TranscriptHost } from './transcript-host.tsx';
import { useOnline } from './use-online.ts';

interface ChatWindowProps {
  readonly client: ChatClient;
  readonly state: ChatState;
  readonly texts: InterfaceTexts;
  readonly locale: string;
  /** Floats over a page with a close button, or fills a page of its own. */
  readonly mode: 'floating' | 'page';
}

const Conversation = ({ client, state, locale }: Pick<ChatWindowProps, 'client' | 'state' | 'locale'>) => (
  <TranscriptHost
    view={{ ...shownLines(state), awaiting: state.awaiting, typing: state.typing, locale }}
    onChoose={({ choiceId, title }) => client.send({ type: 'choice', choiceIds: [choiceId] }, title)}
    onSendAgain={client.sendAgain}
  />
);

const Body = ({ client, state, texts, locale }: Omit<ChatWindowProps, 'mode'>) => {
  if (state.messages.length + state.pending.length > 0)
    return <Conversation client={client} state={state} locale={locale} />;
  if (state.phase === 'not-here') return <div class="centred">{texts.notHere}</div>;
  if (state.phase === 'unreachable') return <div class="centred">{texts.failed}</div>;
  return <div class="centred">{state.phase === 'ready' ? '' : texts.starting}</div>;
};

/** One sentence on the line between visitor and server, only when something is wrong. */
const LineStrip = ({ state, texts }: Pick<ChatWindowProps, 'state' | 'texts'>) => {
  const isOnline = useOnline();
  if (!isOnline) return <div class="strip">{texts.offline}</div>;
  return state.phase === 'ready' && !state.isLineUp ? <div class="strip late">{texts.reconnecting}</div> : null;
};

export const ChatWindow = ({ client, state, texts, locale, mode }: ChatWindowProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes wherever the focus is in it
  <section
    class={`window ${mode}`}
    aria-label={texts.title}
    onKeyDown={(event) => event.key === 'Escape' && mode === 'floating' && client.close()}
  >
    <header class="header">
      <h1>{state.profile?.name ?? texts.title}</h1>
      {mode === 'floating' ? (
        <button type="button" class="icon" aria-label={texts.close} onClick={client.close}>
          <CloseIcon />
        </button>
      ) : null}
    </header>
    <PeopleStrip client={client} state={state} texts={texts} />
    <LineStrip state={state} texts={texts} />
    <div class="body">
      <Body client={client} state={state} texts={texts} locale={locale} />
    </div>
    {state.phase === 'not-here' ? null : (
      <Composer
        awaiting={state.awaiting}
        texts={texts}
        onSend={(text) => client.send({ type: 'text', text }, text)}
        onTyping={client.typing}
      />
    )}
  </section>
);
