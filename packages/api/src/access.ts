import type { Permission } from '@baton/core/identity/permission';
import { botIdSchema, conversationIdSchema } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';
import type { ActingMember } from '@baton/service/identity/acting-member';
import { authoriseInBot, authoriseInWorkspace } from '@baton/service/identity/authorise';
import { findActingMember } from '@baton/service/identity/find-acting-member';
import { findBotAccess } from '@baton/service/identity/find-bot-access';
import { findConversationAccess } from '@baton/service/identity/find-conversation-access';
import { z } from 'zod';
import type { ApiContext, Login } from './context.ts';
import { refusalToTrpc } from './refusal-to-trpc.ts';
import { checkedProcedure } from './trpc.ts';

/**
 * The one way to a procedure: each is built by one of the five below, which states its access as data, loads the member
 * and, where one is named, the bot's membership, and refuses before the input is parsed, so that a stranger learns
 * nothing from what is wrong with an input.
 */
const allowed = <Value>(result: Result<Value, Refusal>): Value => {
  if (!result.ok) throw refusalToTrpc(result.error);
  return result.value;
};

const signedIn = (ctx: ApiContext): Login => {
  if (ctx.login === null) throw refusalToTrpc({ code: 'not_signed_in' });
  return ctx.login;
};

const actingMember = async (ctx: ApiContext): Promise<ActingMember> => {
  const login = signedIn(ctx);
  const member = await findActingMember(ctx.service, login.userId, ctx.workspaceId);
  if (member === null) throw refusalToTrpc({ code: 'not_found' });
  return member;
};

const withBotId = z.object({ botId: botIdSchema });
const withConversationId = z.object({ conversationId: conversationIdSchema });

/** For everyone, signed in or not: first set-up and invites, which carry a secret of their own. */
export const forAnyone = checkedProcedure.meta({ scope: 'anyone' });

/** For whoever signed in, whatever their workspaces. */
export const forLogin = checkedProcedure
  .meta({ scope: 'login' })
  .use(({ ctx, next }) => next({ ctx: { login: signedIn(ctx) } }));

/** For a member of the workspace with this permission; `ctx.member` is who. */
export const inWorkspace = (permission: Permission) =>
  checkedProcedure.meta({ scope: 'workspace', permission }).use(async ({ ctx, next }) => {
    const member = allowed(authoriseInWorkspace(await actingMember(ctx), permission));
    return next({ ctx: { member } });
  });

/** For a member with this permission in the bot of the input's `botId`; `ctx.bot` is that bot. */
export const inBot = (permission: Permission) =>
  checkedProcedure.meta({ scope: 'bot', permission }).use(async ({ ctx, getRawInput, next }) => {
    const member = await actingMember(ctx);
    const named = withBotId.safeParse(await getRawInput());
    const access = named.success ? await findBotAccess(ctx.service, member, named.data.botId) : null;
    return next({ ctx: { member, bot: allowed(authoriseInBot(member, access, permission)) } });
  });

/** For a member with this permission in the bot of the input's `conversationId`; `ctx.conversation` is that conversation. */
export const inConversation = (permission: Permission) =>
  checkedProcedure.meta({ scope: 'conversation', permission }).use(async ({ ctx, getRawInput, next }) => {
    const member = await actingMember(ctx);
    const named = withConversationId.safeParse(await getRawInput());
    const access = named.success ? await findConversationAccess(ctx.service, member, named.data.conversationId) : null;
    return next({ ctx: { member, conversation: allowed(authoriseInBot(member, access, permission)) } });
  });
