import { z } from 'zod';

const topic = z.string().max(64);

/**
 * What processes tell each other (architecture.md, The bus): hints of ids and numbers, never words of a message. A
 * wake-up says that the log has more; `typing` and `presence` are facts of the moment that no log keeps (B9).
 */
export const busMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('wake'),
    topic,
    what: z.enum(['conversation', 'handovers', 'support', 'draft', 'presence', 'bots']),
    revision: z.int().nullable(),
  }),
  z.object({
    kind: z.literal('typing'),
    topic,
    who: z.enum(['visitor', 'agent']),
    name: z.string().nullable(),
    at: z.int(),
  }),
  z.object({ kind: z.literal('presence'), topic, isConnected: z.boolean() }),
  /** A login ended, or every login of its user where `loginId` is null: their sockets close (B45). */
  z.object({ kind: z.literal('login-ended'), userId: z.string(), loginId: z.string().nullable() }),
  /** What a user may do changed: their sockets close, and come back with the rights that are left (B16). */
  z.object({ kind: z.literal('rights-changed'), userId: z.string() }),
]);
export type BusMessage = z.infer<typeof busMessageSchema>;

/** `resync`: messages may have been missed; whoever listens reads the log again. */
export type BusEvent = BusMessage | { readonly kind: 'resync' };

export interface Bus {
  /** Told to every listener of every process, once, in the order of one publisher; never waits and never throws. */
  publish(messages: readonly BusMessage[]): void;
  /** Returns what ends the listening. */
  listen(listener: (event: BusEvent) => void): () => void;
  /** Resolves when this process hears the others; before that, only itself. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}
