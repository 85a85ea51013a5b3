import type { MemberId, NoteId } from '@baton/core/ids';

/** A note of a conversation; the visitor never sees it. */
export interface NoteCard {
  readonly noteId: NoteId;
  readonly memberId: MemberId;
  readonly displayName: string;
  readonly text: string;
  readonly createdAt: number;
}
