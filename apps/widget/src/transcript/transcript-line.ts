import type { VisitorMessage } from '@baton/core/live/visitor-api';
import type { VisitorContent } from '@baton/core/message/content';

/** A message of this visitor that the server has not acknowledged yet; kept across reloads, sent in order. */
export interface PendingMessage {
  readonly clientId: string;
  readonly content: VisitorContent;
  /** What the visitor sees meanwhile: their words, or the titles that they chose. */
  readonly text: string;
  readonly state: 'sending' | 'failed';
  readonly createdAt: number;
}

export interface TranscriptState {
  readonly messages: readonly VisitorMessage[];
  readonly pending: readonly PendingMessage[];
}

export type TranscriptLine =
  | { readonly kind: 'message'; readonly message: VisitorMessage }
  | { readonly kind: 'pending'; readonly pending: PendingMessage };
