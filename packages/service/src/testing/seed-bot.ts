import { emptySupportSchedule } from '@baton/core/availability/support-schedule';
import { botSettingsSchema, type BotSettings } from '@baton/core/bot/bot-settings';
import type { BotDocument } from '@baton/core/flow/flow';
import type { AgentCommand } from '@baton/core/handover/command';
import type { WrapUp } from '@baton/core/handover/handover';
import type { BotId, MemberId, OutcomeId, TopicId, VersionId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { StaffActor } from '../conversation/staff-actor.ts';
import type { TestContext } from './test-context.ts';

/** A published bot of a workspace of its own. */
export interface SeededBot {
  readonly workspaceId: WorkspaceId;
  readonly botId: BotId;
  readonly publicId: string;
  readonly versionId: VersionId;
  readonly topicId: TopicId;
  readonly outcomeId: OutcomeId;
}

const settingsOf = (
  context: TestContext,
  changes: Partial<BotSettings>,
): { readonly settings: BotSettings; readonly topicId: TopicId; readonly outcomeId: OutcomeId } => {
  const topicId = context.newId('topic');
  const outcomeId = context.newId('outcome');
  const lists = { topics: [{ id: topicId, name: 'Delivery' }], outcomes: [{ id: outcomeId, name: 'Solved' }] };
  return { settings: { ...botSettingsSchema.parse(lists), ...changes }, topicId, outcomeId };
};

const insertBotRows = async (
  { db, clock }: TestContext,
  bot: SeededBot,
  of: { readonly settings: BotSettings; readonly document: BotDocument },
): Promise<void> => {
  const { workspaceId: workspace_id, botId: bot_id, publicId: public_id, versionId } = bot;
  const now = clock.now();
  await db.insertInto('workspace').values({ workspace_id, name: 'Test', created_at: now }).execute();
  await db
    .insertInto('bot')
    .values({
      workspace_id,
      id: bot_id,
      public_id,
      name: 'Test bot',
      settings: JSON.stringify(of.settings),
      settings_revision: 1,
      live_version_id: null,
      created_at: now,
    })
    .execute();
  await db.insertInto('bot_counter').values({ workspace_id, bot_id }).execute();
  const schedule = JSON.stringify(emptySupportSchedule('Europe/Paris'));
  await db.insertInto('support_schedule').values({ workspace_id, bot_id, schedule, revision: 1 }).execute();
  await db
    .insertInto('address')
    .values({ kind: 'bot', key: public_id, workspace_id, id: bot_id, expires_at: null })
    .execute();
  const document = JSON.stringify(of.document);
  await db
    .insertInto('version')
    .values({
      workspace_id,
      id: versionId,
      bot_id,
      number: 1,
      document,
      note: '',
      published_by: null,
      published_at: now,
    })
    .execute();
  await db.updateTable('bot').set({ live_version_id: versionId }).where('id', '=', bot_id).execute();
};

/** Writes a bot that is published with this document; its one topic is 'Delivery', its one outcome 'Solved'. */
export const seedBot = async (
  context: TestContext,
  document: BotDocument,
  changes: Partial<BotSettings> = {},
): Promise<SeededBot> => {
  const { settings, topicId, outcomeId } = settingsOf(context, changes);
  const bot: SeededBot = {
    workspaceId: context.newId('workspace'),
    botId: context.newId('bot'),
    publicId: context.secrets.newToken(),
    versionId: context.newId('version'),
    topicId,
    outcomeId,
  };
  await insertBotRows(context, bot, { settings, document });
  return bot;
};

/** Resolves with the bot's one topic and outcome. */
export const resolveOf = (
  { topicId, outcomeId }: SeededBot,
  wrapUp: WrapUp = { kind: 'nothing' },
): Extract<AgentCommand, { type: 'resolve' }> => ({ type: 'resolve', topicId, outcomeId, tags: ['lamp'], wrapUp });

/** A member who signed in once and is an agent of the bot where their role is `agent`. */
export const seedMember = async (
  { db, clock, newId }: TestContext,
  { workspaceId, botId }: SeededBot,
  { displayName, role = 'agent' }: { readonly displayName: string; readonly role?: Role },
): Promise<StaffActor> => {
  const userId = newId('user');
  const memberId: MemberId = newId('member');
  // oxlint-disable-next-line no-restricted-globals -- the sign-in tables keep timestamps, made of the test's clock
  const now = new Date(clock.now());
  const account = { id: userId, name: displayName, email: `${userId}@example.test`, emailVerified: true, image: null };
  await db
    .insertInto('auth.user')
    .values({ ...account, createdAt: now, updatedAt: now })
    .execute();
  await db
    .insertInto('member')
    .values({
      workspace_id: workspaceId,
      id: memberId,
      user_id: userId,
      display_name: displayName,
      role,
      presence: 'online',
      last_seen_at: clock.now(),
      created_at: clock.now(),
      removed_at: null,
    })
    .execute();
  const isAgentOfBot = role === 'agent';
  if (isAgentOfBot) {
    await db
      .insertInto('bot_agent')
      .values({ workspace_id: workspaceId, bot_id: botId, member_id: memberId })
      .execute();
  }
  return { workspaceId, actor: { kind: 'member', memberId, displayName, role, isAgentOfBot } };
};
