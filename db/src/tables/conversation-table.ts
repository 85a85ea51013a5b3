import type { ChannelKind, Control } from '@baton/core/conversation/conversation';
import type {
  BotId,
  ContactId,
  ConversationId,
  HandoverId,
  MemberId,
  VersionId,
  VisitorId,
  WorkspaceId,
} from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** A conversation as it stands: core's `Conversation`. */
export interface ConversationTable {
  workspace_id: WorkspaceId;
  id: ConversationId;
  bot_id: BotId;
  contact_id: ContactId;
  visitor_id: VisitorId;
  version_id: VersionId;
  channel: ChannelKind;
  reference: number;
  locale: string | null;
  control: Control;
  owner_id: MemberId | null;
  open_handover_id: HandoverId | null;
  session: JsonColumn;
  default_answers: number;
  needs_action: boolean;
  last_seq: number;
  revision: number;
  last_visitor_text: string | null;
  last_visitor_at: number;
  started_at: number;
  stalls_at: number;
  abandons_at: number;
  closes_at: number;
  closed_at: number | null;
}
