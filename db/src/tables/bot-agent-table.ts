import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';

/** A member who is an agent of a bot. */
export interface BotAgentTable {
  workspace_id: WorkspaceId;
  bot_id: BotId;
  member_id: MemberId;
}
