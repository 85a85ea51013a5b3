import { z } from 'zod';
import { busMessageSchema, type BusMessage } from './bus.ts';

const envelopeSchema = z.object({ from: z.string(), messages: z.array(busMessageSchema) });
export type Envelope = z.infer<typeof envelopeSchema>;

/** Reads what came over the wire; null for what another version of Baton, or anyone else, wrote there. */
export const readEnvelope = (payload: string): Envelope | null => {
  try {
    return envelopeSchema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
};

/**
 * Packs messages into payloads of at most `limit` bytes, in order (PostgreSQL refuses a payload of 8,000 bytes). Same
 * wake-ups of one batch are one: a later revision stands for an earlier one.
 */
export const packEnvelopes = (from: string, messages: readonly BusMessage[], limit: number): string[] => {
  const head = JSON.stringify({ from, messages: [] }).length;
  const payloads: string[][] = [];
  let size = Infinity;
  for (const text of new Set(latestWakeUps(messages).map((message) => JSON.stringify(message)))) {
    const bytes = Buffer.byteLength(text) + 1;
    if (size + bytes > limit) {
      payloads.push([]);
      size = head;
    }
    payloads.at(-1)?.push(text);
    size += bytes;
  }
  return payloads.map((texts) => `{"from":${JSON.stringify(from)},"messages":[${texts.join(',')}]}`);
};

const latestWakeUps = (messages: readonly BusMessage[]): BusMessage[] => {
  const keyOf = (message: BusMessage, index: number) =>
    message.kind === 'wake' ? `${message.topic} ${message.what}` : String(index);
  const latest = new Map<string, BusMessage>();
  messages.forEach((message, index) => {
    const key = keyOf(message, index);
    latest.delete(key);
    latest.set(key, message);
  });
  return [...latest.values()];
};
