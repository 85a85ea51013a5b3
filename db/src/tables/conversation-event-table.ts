import type { ConversationEvent } from '@baton/core/conversation/change';
import type { ConversationId, HandoverId, Id, MemberId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** What the staff sees happened; ordered by (`revision`, `position`). */
export interface ConversationEventTable {
  workspace_id: WorkspaceId;
  id: Id<'event'>;
  conversation_id: ConversationId;
  revision: number;
  position: number;
  kind: ConversationEvent['kind'];
  actor: JsonColumn;
  handover_id: HandoverId | null;
  owner_id: MemberId | null;
  owner_name: string | null;
  detail: string | null;
  after_seq: number;
  at: number;
}
