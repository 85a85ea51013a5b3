import { listNotes as listNoteRows } from '@baton/db/queries/list-notes';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { ConversationAccess } from '../identity/authorise.ts';
import type { NoteCard } from './note-card.ts';

/** The notes of a conversation, in the order in which they were written. */
export const listNotes = (
  context: ServiceContext,
  member: ActingMember,
  access: ConversationAccess,
): Promise<readonly NoteCard[]> => listNoteRows(context.db, member.workspaceId, access.conversationId);
