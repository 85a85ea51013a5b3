import { isAllowed } from '@baton/core/identity/permission';
import { botIdSchema, conversationIdSchema } from '@baton/core/ids';
import { findBotMembership } from '@baton/db/queries/find-bot-membership';
import { findConversation } from '@baton/db/queries/find-conversation';
import { findConversationMembership } from '@baton/db/queries/find-conversation-membership';
import { findMessagePage } from '@baton/db/queries/find-message-page';
import { findVisitorByTokenHash } from '@baton/db/queries/find-visitor-by-token-hash';
import { listMembershipsOfUser } from '@baton/db/queries/list-memberships-of-user';
import type { ServiceContext } from '@baton/service/context';
import type { LiveAccess, Membership } from './live-access.ts';
import type { Connections } from './connections.ts';

type MembershipRow = Awaited<ReturnType<typeof listMembershipsOfUser>>[number];

/** Whether this membership may see the topic: the bot's lists with `bot.view`, a conversation with `live-chat.view`. */
const maySee = async ({ db }: ServiceContext, { workspaceId, memberId, role }: MembershipRow, topic: string) => {
  const [kind, id] = topic.split(':');
  if (kind === 'member') return id === memberId;
  if (kind === 'bot') {
    const bot = await findBotMembership(db, workspaceId, { botId: botIdSchema.parse(id), memberId });
    return bot !== null && isAllowed({ role, isAgentOfBot: bot.isAgentOfBot }, 'bot.view');
  }
  const conversationId = conversationIdSchema.parse(id);
  const found = await findConversationMembership(db, workspaceId, { conversationId, memberId });
  return found !== null && isAllowed({ role, isAgentOfBot: found.isAgentOfBot }, 'live-chat.view');
};

const isWellFormed = (topic: string): boolean => {
  const [kind, id] = topic.split(':');
  if (kind === 'bot') return botIdSchema.safeParse(id).success;
  return kind === 'member' || conversationIdSchema.safeParse(id).success;
};

/** How the conversation stands, without its messages. */
const noMessages = { after: 0, limit: 0 } as const;

/** The live socket's questions, answered from the database and by the one authorisation function. */
export const makeServiceLiveAccess = (service: ServiceContext, connections: Connections): LiveAccess => {
  const { db, clock, secrets } = service;
  return {
    findVisitorSeat: async (token, named) => {
      const visitor = await findVisitorByTokenHash(db, secrets.hashToken(token), clock.now());
      if (visitor === null) return 'unknown-token';
      const { workspaceId, visitorId, botId } = visitor;
      const { success, data: conversationId } = conversationIdSchema.safeParse(named);
      if (!success) return 'not-theirs';
      const conversation = await findMessagePage(db, workspaceId, { conversationId, ...noMessages });
      if (conversation?.visitorId !== visitorId) return 'not-theirs';
      return { workspaceId, visitorId, botId, conversationId, revision: conversation.revision };
    },
    listMemberships: (userId) => listMembershipsOfUser(db, userId),
    findTopicRight: async (userId, topic) => {
      if (!isWellFormed(topic)) return null;
      for (const membership of await listMembershipsOfUser(db, userId)) {
        if (await maySee(service, membership, topic)) return membership;
      }
      return null;
    },
    isOwner: async ({ workspaceId, memberId }: Membership, conversationId) =>
      (await findConversation(db, workspaceId, conversationId))?.ownerId === memberId,
    ...connections,
  };
};
