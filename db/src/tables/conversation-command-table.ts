import type { Control } from '@baton/core/conversation/conversation';
import type { ConversationId, HandoverId, MemberId, VisitorId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** A command that was carried out, by its client id; `visitor_id` is set in the one that opened the conversation. */
export interface ConversationCommandTable {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  actor: string;
  client_id: string;
  visitor_id: VisitorId | null;
  kind: string;
  first_seq: number;
  last_seq: number;
  revision: number;
  control: Control;
  owner_id: MemberId | null;
  awaiting: JsonColumn | null;
  handover_id: HandoverId | null;
  at: number;
}
