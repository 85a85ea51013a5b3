import { now } from '../clock.ts';
import { openLiveLine } from '../transport/live-line.ts';
import type { LiveLine, VisitorFrame } from '../transport/live-line.ts';
import type { ChatLog } from './chat-log.ts';
import type { ChatMemory } from './chat-memory.ts';

const typingFadesMs = 4900;
const typingEveryMs = 3000;

interface ChatLineOptions {
  readonly memory: ChatMemory;
  readonly log: ChatLog;
  readonly url: string;
}

/** The live line of the open conversation: what the server pushes goes into the log and the state. */
export const createChatLine = ({ memory, log, url }: ChatLineOptions) => {
  let line: LiveLine | null = null;
  let typingFade: ReturnType<typeof setTimeout> | undefined;
  let lastTypingAt = 0;

  const showTyping = (name: string | null) => {
    clearTimeout(typingFade);
    memory.set({ typing: { name } });
    typingFade = setTimeout(() => memory.set({ typing: null }), typingFadesMs);
  };

  const onFrame = (frame: VisitorFrame) => {
    if (frame.type === 'page' && frame.topic === `conversation:${memory.state.conversationId}`) {
      log.take({ ...frame, messages: [...frame.messages] });
      if (frame.hasMore) line?.send({ type: 'subscribe', topic: frame.topic, after: memory.state.revision });
    }
    if (frame.type === 'typing' && frame.who !== 'visitor') showTyping(frame.name);
  };

  const hello = () => {
    const { conversationId, revision } = memory.state;
    return { type: 'hello', protocol: 1, token: memory.token(), conversationId, after: revision };
  };

  return {
    isOpen: () => line !== null,
    /** Listens to the conversation of the state, and no longer to the one before. */
    connect() {
      line?.close();
      const onUp = (isLineUp: boolean) => memory.set({ isLineUp });
      line = openLiveLine({ url, hello, after: () => memory.state.revision, onFrame, onUp });
    },
    /** The visitor is typing; said at most every 3 s. */
    typing() {
      const { conversationId } = memory.state;
      if (conversationId === null || now() - lastTypingAt < typingEveryMs) return;
      lastTypingAt = now();
      line?.send({ type: 'typing', conversationId });
    },
    check: () => line?.check(),
  };
};
