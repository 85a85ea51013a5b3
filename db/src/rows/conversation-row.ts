import type { Conversation } from '@baton/core/conversation/conversation';
import { sessionSchema } from '@baton/core/engine/session';

/** A conversation as `conversationColumns` selects it: core's, with the session still to be parsed. */
export type ConversationRow = Omit<Conversation, 'session'> & { readonly session: unknown };

/** SQL: the columns of the conversation `alias` under core's names. */
export const conversationColumns = (alias: string): string => `${alias}.workspace_id as "workspaceId", ${alias}.id,
    ${alias}.bot_id as "botId", ${alias}.contact_id as "contactId", ${alias}.visitor_id as "visitorId",
    ${alias}.version_id as "versionId", ${alias}.channel, ${alias}.reference, ${alias}.locale, ${alias}.control,
    ${alias}.owner_id as "ownerId", ${alias}.open_handover_id as "openHandoverId", ${alias}.session,
    ${alias}.default_answers as "defaultAnswers", ${alias}.needs_action as "needsAction", ${alias}.last_seq as "lastSeq",
    ${alias}.revision, ${alias}.last_visitor_text as "lastVisitorText", ${alias}.last_visitor_at as "lastVisitorAt",
    ${alias}.started_at as "startedAt", ${alias}.stalls_at as "stallsAt", ${alias}.abandons_at as "abandonsAt",
    ${alias}.closes_at as "closesAt", ${alias}.closed_at as "closedAt"`;

/** The conversation of a row; throws where the session is not of a schema that this program knows. */
export const conversationOf = (row: ConversationRow): Conversation => ({
  workspaceId: row.workspaceId,
  id: row.id,
  botId: row.botId,
  contactId: row.contactId,
  visitorId: row.visitorId,
  versionId: row.versionId,
  channel: row.channel,
  reference: row.reference,
  locale: row.locale,
  control: row.control,
  ownerId: row.ownerId,
  openHandoverId: row.openHandoverId,
  session: sessionSchema.parse(row.session),
  defaultAnswers: row.defaultAnswers,
  needsAction: row.needsAction,
  lastSeq: row.lastSeq,
  revision: row.revision,
  lastVisitorText: row.lastVisitorText,
  lastVisitorAt: row.lastVisitorAt,
  startedAt: row.startedAt,
  stallsAt: row.stallsAt,
  abandonsAt: row.abandonsAt,
  closesAt: row.closesAt,
  closedAt: row.closedAt,
});
