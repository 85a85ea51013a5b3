import type { ConversationId, MemberId, NoteId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';
import { findNoteByClientId, type ListedNote } from './list-notes.ts';

export interface NewNote {
  readonly noteId: NoteId;
  readonly conversationId: ConversationId;
  readonly memberId: MemberId;
  readonly clientId: string;
  readonly text: string;
  readonly createdAt: number;
}

/**
 * Appends a note to a conversation and returns it as it stands; the same client id of the same member again returns the
 * note that was made then (B35). Null where the workspace has no such conversation.
 */
export const insertNote = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  note: NewNote,
): Promise<ListedNote | null> => {
  const { conversationId, memberId, clientId } = note;
  const conversation = await transaction
    .selectFrom('conversation')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', conversationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (conversation === undefined) return null;
  const key = { conversationId, memberId, clientId };
  const known = await findNoteByClientId(transaction, workspaceId, key);
  if (known !== null) return known;
  const { last } = await transaction
    .selectFrom('note')
    .select((select) => select.fn.max('position').as('last'))
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('note')
    .values({
      workspace_id: workspaceId,
      id: note.noteId,
      conversation_id: conversationId,
      position: (last ?? 0) + 1,
      author_id: memberId,
      client_id: clientId,
      text: note.text,
      created_at: note.createdAt,
    })
    .execute();
  return findNoteByClientId(transaction, workspaceId, key);
};
