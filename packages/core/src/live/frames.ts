import { z } from 'zod';
import { conversationIdSchema } from '../ids.ts';
import type { Awaiting } from '../message/awaiting.ts';

/**
 * The live socket's protocol, `/api/v1/live` (decisions.md, Conversation, messages, live protocol). What changes state is
 * HTTP; this socket tells what changed. A wake-up carries a revision; the reader fetches or is sent what is newer.
 */

/** `conversation:{id}`: its messages and control. `bot:{id}`: its handover list, board rows and support status. `member:{id}`: what concerns one member. */
const topicSchema = z.string().regex(/^(?:conversation:cnv|bot:bot|member:mem)_[0-9a-z]{26}$/u);

/** First frame of a visitor: who, and the last revision that they hold. */
const visitorHelloSchema = z.object({
  type: z.literal('hello'),
  protocol: z.literal(1),
  token: z.string().min(1).max(200),
  /** Not checked for its form: what is no id is refused as what is not theirs, after the token. */
  conversationId: z.string().max(200),
  after: z.int().min(0),
});
/** First frame of the studio: the cookie of the upgrade says who. */
const memberHelloSchema = z.object({ type: z.literal('hello'), protocol: z.literal(1) });

export const helloFrameSchema = z.union([visitorHelloSchema, memberHelloSchema]);

export const clientFrameSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('subscribe'), topic: topicSchema, after: z.int().min(0) }),
  z.object({ type: z.literal('unsubscribe'), topic: topicSchema }),
  z.object({ type: z.literal('typing'), conversationId: conversationIdSchema }),
  /** Every 10 s. A visitor's carries the last revision, so that a lost wake-up heals. */
  z.object({ type: z.literal('ping'), after: z.int().min(0).optional() }),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

/** A page of what is new in a conversation; the same for `hello`, `subscribe` and each wake-up. `Body` is the audience's view of a message. */
export interface PageFrame<Body> {
  readonly type: 'page';
  readonly topic: string;
  readonly messages: readonly Body[];
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: 'bot' | 'queue' | 'agent' | 'external';
  readonly awaiting: Awaiting | null;
  /** More is waiting: ask again with this page's revision. */
  readonly hasMore: boolean;
}

export type ServerFrame<Body> =
  | { readonly type: 'hello'; readonly protocol: 1; readonly revision: number }
  | PageFrame<Body>
  /** Something of this topic changed; a snapshot by tRPC brings it. `what` names the list. */
  | {
      readonly type: 'changed';
      readonly topic: string;
      readonly what: 'handovers' | 'support' | 'draft' | 'conversation' | 'presence' | 'bots';
    }
  | {
      readonly type: 'typing';
      readonly topic: string;
      readonly who: 'visitor' | 'agent' | 'bot';
      readonly name: string | null;
    }
  | { readonly type: 'presence'; readonly topic: string; readonly isConnected: boolean }
  | { readonly type: 'pong'; readonly revision: number | null }
  | { readonly type: 'refused'; readonly topic: string | null; readonly code: string };

/** Close codes: sign in again; not allowed; hello came too late; too many frames; restarting, come back with jitter. */
export const closeCodes = {
  notSignedIn: 4401,
  forbidden: 4403,
  helloTimeout: 4408,
  tooMany: 4429,
  restart: 1012,
} as const;
