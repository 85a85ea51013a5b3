import type { ConversationPage } from '@baton/core/live/visitor-api';
import type { TranscriptState } from './transcript-line.ts';

/** The one property that feeds `<baton-transcript>`; it draws exactly this, wherever it stands. */
export interface TranscriptView extends TranscriptState {
  readonly awaiting: ConversationPage['awaiting'];
  readonly typing: { readonly name: string | null } | null;
  /** BCP 47 tag of the reader: wording, days and times. */
  readonly locale: string;
}

/** What the reader did, as events that bubble out of the element. */
export interface TranscriptEvents {
  'baton-choose': { readonly choiceId: string; readonly title: string };
  'baton-send-again': { readonly clientId: string };
}

export const emptyTranscript: TranscriptView = {
  messages: [],
  pending: [],
  awaiting: null,
  typing: null,
  locale: 'en',
};
