import type { ChatClient } from '../chat-client.ts';
import type { ChatState } from '../chat-state.ts';
import type { InterfaceTexts } from '../texts/interface-texts.ts';

interface PeopleStripProps {
  readonly client: ChatClient;
  readonly state: ChatState;
  readonly texts: InterfaceTexts;
}

/**
 * Where the visitor stands with people: the banner exactly while an agent has control (003-25), a way out of waiting, and a way
 * to a person where the bot allows it.
 */
export const PeopleStrip = ({ client, state, texts }: PeopleStripProps) => {
  if (state.control === 'agent') {
    return (
      <div class="banner" role="status">
        {texts.banner}
      </div>
    );
  }
  const isWaiting = state.control === 'queue';
  const mayAsk = state.control === 'bot' && state.phase === 'ready' && state.profile?.mayRequestAgent === true;
  if (!isWaiting && !mayAsk) return null;
  return (
    <div class="strip people">
      <span>{isWaiting ? texts.waiting : ''}</span>
      <button
        type="button"
        class="link"
        disabled={state.isWishing}
        onClick={() => void client.wish(isWaiting ? 'handover/stop' : 'handover')}
      >
        {isWaiting ? texts.stop : texts.talk}
      </button>
    </div>
  );
};
