import type { Generated } from 'kysely';
import type { ChannelKind } from '@baton/core/conversation/conversation';
import type { BotId, ContactId, VisitorId, WorkspaceId } from '@baton/core/ids';

/** A contact as seen by one bot on one channel; connected means `last_seen_at` within 45 s. */
export interface VisitorTable {
  workspace_id: WorkspaceId;
  id: VisitorId;
  bot_id: BotId;
  contact_id: ContactId;
  channel: ChannelKind;
  client_id: string;
  reference: number;
  locale: string | null;
  page: string | null;
  conversation_count: Generated<number>;
  last_seen_at: number | null;
  created_at: number;
}
