/** What a committed change tells everyone who watches; a hint only, the log is the truth (architecture.md, How a thing flows). */
export interface WakeUp {
  /** `conversation:cnv_…`, `bot:bot_…` or `member:mem_…`. */
  readonly topic: string;
  readonly what: 'conversation' | 'handovers' | 'support' | 'draft' | 'presence' | 'bots';
  /** The conversation's revision after the change; null where the topic has none. */
  readonly revision: number | null;
}
