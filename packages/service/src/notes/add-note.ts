import type { BotId, ClientId, ConversationId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import { insertNote } from '@baton/db/queries/insert-note';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { NoteCard } from './note-card.ts';

export interface NoteInput {
  readonly botId: BotId;
  readonly conversationId: ConversationId;
  readonly clientId: ClientId;
  readonly text: string;
}

/** Adds a note that the staff alone sees; the same client id again gives the note that is there (B35). */
export const addNote = async (
  context: ServiceContext,
  member: ActingMember,
  input: NoteInput,
): Promise<Result<NoteCard, Refusal>> => {
  const { conversationId, clientId, text } = input;
  const { workspaceId, memberId } = member;
  const noteId = context.newId('note');
  const createdAt = context.clock.now();
  const note = await inTransaction(context.db, (trx) =>
    insertNote(trx, workspaceId, { noteId, conversationId, memberId, clientId, text, createdAt }),
  );
  if (note === null) return err({ code: 'not_found' });
  context.wake([{ topic: `bot:${input.botId}`, what: 'handovers', revision: null }]);
  return ok(note);
};
