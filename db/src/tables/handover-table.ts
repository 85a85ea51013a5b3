import type { HandoverStatus, OpenedBy } from '@baton/core/handover/handover';
import type {
  BlockId,
  BotId,
  ConversationId,
  FlowId,
  HandoverId,
  MemberId,
  OutcomeId,
  TopicId,
  WorkspaceId,
} from '@baton/core/ids';

/** A request for a person: core's `Handover`. */
export interface HandoverTable {
  workspace_id: WorkspaceId;
  id: HandoverId;
  bot_id: BotId;
  conversation_id: ConversationId;
  kind: 'live' | 'request';
  status: HandoverStatus;
  opened_by: OpenedBy;
  at_flow_id: FlowId | null;
  at_block_id: BlockId | null;
  brief: string;
  owner_id: MemberId | null;
  priority: number;
  queue_number: number;
  was_support_online: boolean | null;
  opened_at: number;
  assigned_at: number | null;
  ended_at: number | null;
  /** How long it may wait each time it is in the queue; null for ever. */
  queue_timeout_ms: number | null;
  expires_at: number | null;
  topic_id: TopicId | null;
  outcome_id: OutcomeId | null;
  tags: readonly string[];
  revision: number;
}
