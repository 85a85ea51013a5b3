import type { ConversationId, MemberId, NoteId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface ListedNote {
  readonly noteId: NoteId;
  readonly memberId: MemberId;
  readonly displayName: string;
  readonly text: string;
  readonly createdAt: number;
}

export interface NoteKey {
  readonly conversationId: ConversationId;
  readonly memberId: MemberId;
  readonly clientId: string;
}

/** A conversation's notes in the order in which they were written. */
export const listNotes = (
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<ListedNote[]> => notesOf(db, workspaceId, conversationId).execute();

/** The note that a member wrote under a client id; null for none. */
export const findNoteByClientId = async (
  db: Database,
  workspaceId: WorkspaceId,
  key: NoteKey,
): Promise<ListedNote | null> => {
  const note = await notesOf(db, workspaceId, key.conversationId)
    .where('n.author_id', '=', key.memberId)
    .where('n.client_id', '=', key.clientId)
    .executeTakeFirst();
  return note ?? null;
};

const notesOf = (db: Database, workspaceId: WorkspaceId, conversationId: ConversationId) =>
  db
    .selectFrom('note as n')
    .innerJoin('member as m', (join) =>
      join.onRef('m.workspace_id', '=', 'n.workspace_id').onRef('m.id', '=', 'n.author_id'),
    )
    .select(['n.id as noteId', 'n.author_id as memberId', 'm.display_name as displayName', 'n.text'])
    .select('n.created_at as createdAt')
    .where('n.workspace_id', '=', workspaceId)
    .where('n.conversation_id', '=', conversationId)
    .orderBy('n.position');
