import type { ChatClient } from '../chat-client.ts';
import type { ChatState } from '../chat-state.ts';
import type { InterfaceTexts } from '../texts/interface-texts.ts';
import { ChatIcon, CloseIcon } from './icons.tsx';

interface LauncherProps {
  readonly client: ChatClient;
  readonly state: ChatState;
  readonly texts: InterfaceTexts;
}

export const Launcher = ({ client, state, texts }: LauncherProps) => (
  <button
    type="button"
    class="launcher"
    aria-label={state.isOpen ? texts.close : texts.open}
    aria-expanded={state.isOpen}
    onClick={state.isOpen ? client.close : client.open}
  >
    {state.isOpen ? <CloseIcon /> : <ChatIcon />}
    {state.unread > 0 ? (
      <span class="unread" aria-label={`${state.unread}`}>
        {state.unread > 99 ? '99+' : state.unread}
      </span>
    ) : null}
  </button>
);
