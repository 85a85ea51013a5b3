import type { PendingMessage } from '../transcript/transcript-line.ts';

/** Who this browser is to the bot, and the conversation it was last in. */
export interface StoredVisitor {
  readonly token: string;
  readonly conversationId: string | null;
}

/**
 * What survives a reload, per bot. Every unacknowledged message has an entry of its own, so that two tabs never overwrite
 * each other's.
 */
export interface VisitorStore {
  loadVisitor(): StoredVisitor | null;
  saveVisitor(visitor: StoredVisitor | null): void;
  listPending(): readonly PendingMessage[];
  savePending(message: PendingMessage): void;
  dropPending(clientId: string): void;
}

type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const isVisitor = (value: unknown): value is StoredVisitor =>
  typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string';

const isPending = (value: unknown): value is PendingMessage =>
  typeof value === 'object' && value !== null && 'clientId' in value && 'content' in value && 'createdAt' in value;

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
};

const keysOf = (texts: TextStore): string[] =>
  Array.from({ length: texts.length }, (_, index) => texts.key(index) ?? '');

const memoryTexts = (): TextStore => {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
};

/** `localStorage`, or a store for the life of the page where the browser forbids it or has no room. */
export const browserTexts = (): TextStore => {
  try {
    localStorage.setItem('baton:probe', '1');
    localStorage.removeItem('baton:probe');
    return localStorage;
  } catch {
    return memoryTexts();
  }
};

export const visitorStoreOf = (publicId: string, texts: TextStore): VisitorStore => {
  const visitorKey = `baton:${publicId}`;
  const pendingKey = (clientId: string) => `${visitorKey}:out:${clientId}`;
  return {
    loadVisitor() {
      const value = parse(texts.getItem(visitorKey));
      return isVisitor(value) ? value : null;
    },
    saveVisitor(visitor) {
      if (visitor === null) texts.removeItem(visitorKey);
      else texts.setItem(visitorKey, JSON.stringify(visitor));
    },
    listPending: () =>
      keysOf(texts)
        .filter((key) => key.startsWith(pendingKey('')))
        .map((key) => parse(texts.getItem(key)))
        .filter(isPending)
        .toSorted((a, b) => a.createdAt - b.createdAt),
    savePending: (message) => texts.setItem(pendingKey(message.clientId), JSON.stringify(message)),
    dropPending: (clientId) => texts.removeItem(pendingKey(clientId)),
  };
};
