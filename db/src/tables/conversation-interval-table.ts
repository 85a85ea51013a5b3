import type { Control } from '@baton/core/conversation/conversation';
import type { ConversationId, HandoverId, MemberId, WorkspaceId } from '@baton/core/ids';

/** Who had control from when to when; intervals of a conversation touch and never overlap (decisions.md). */
export interface ConversationIntervalTable {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  revision: number;
  control: Control;
  owner_id: MemberId | null;
  handover_id: HandoverId | null;
  started_at: number;
  ended_at: number | null;
}
