import { emptySupportSchedule } from '@baton/core/availability/support-schedule';
import { botSettingsSchema } from '@baton/core/bot/bot-settings';
import { madeAt } from '../fixtures/test-workspace.ts';
import { testDocument } from '../fixtures/test-document.ts';
import { findBotByPublicId } from '../queries/find-bot-by-public-id.ts';
import { findBotMembership } from '../queries/find-bot-membership.ts';
import { findBot } from '../queries/find-bot.ts';
import { findDraft } from '../queries/find-draft.ts';
import { findSupportSchedule } from '../queries/find-support-schedule.ts';
import { getVersionDocument } from '../queries/get-version-document.ts';
import { insertBotAgent } from '../queries/insert-bot-agent.ts';
import { insertBot } from '../queries/insert-bot.ts';
import { insertDraft } from '../queries/insert-draft.ts';
import { insertVersion } from '../queries/insert-version.ts';
import { listBotAgents } from '../queries/list-bot-agents.ts';
import { listBots } from '../queries/list-bots.ts';
import { listDashboard } from '../queries/list-dashboard.ts';
import { listVersions } from '../queries/list-versions.ts';
import { lockDraft } from '../queries/lock-draft.ts';
import { lockSupportSchedule } from '../queries/lock-support-schedule.ts';
import { saveBotAgents } from '../queries/save-bot-agents.ts';
import { saveBotName } from '../queries/save-bot-name.ts';
import { saveBotSettings } from '../queries/save-bot-settings.ts';
import { saveDraftRows } from '../queries/save-draft-rows.ts';
import { saveSupportSchedule } from '../queries/save-support-schedule.ts';
import { draftRowsOf } from '../rows/draft-content.ts';
import type { GoldenCases } from './golden-world.ts';

const settings = botSettingsSchema.parse({});
const schedule = emptySupportSchedule('Europe/Paris');
const now = madeAt + 60_000;

/** The queries of bots, their drafts, versions and schedules. */
export const botCases: GoldenCases = {
  'insert-bot': (trx, { workspace, newId }) =>
    insertBot(trx, workspace.workspaceId, {
      botId: newId('bot'),
      publicId: 'other',
      name: 'Other',
      settings,
      schedule,
      createdAt: now,
    }),
  'list-bots': (trx, { workspace: { workspaceId, memberId } }) => listBots(trx, workspaceId, { memberId, now }),
  'find-bot': (trx, { workspace }) => findBot(trx, workspace.workspaceId, workspace.botId),
  'find-bot-by-public-id': (trx, { workspace }) => findBotByPublicId(trx, workspace.publicId),
  'find-bot-membership': (trx, { workspace: { workspaceId, botId, memberId } }) =>
    findBotMembership(trx, workspaceId, { botId, memberId }),
  'save-bot-name': (trx, { workspace: { workspaceId, botId } }) =>
    saveBotName(trx, workspaceId, { botId, name: 'Shop 2' }),
  'save-bot-settings': (trx, { workspace: { workspaceId, botId } }) =>
    saveBotSettings(trx, workspaceId, { botId, settings, revision: 1 }),
  'list-bot-agents': (trx, { workspace: { workspaceId, botId } }) => listBotAgents(trx, workspaceId, botId),
  'save-bot-agents': (trx, { workspace: { workspaceId, botId, memberId } }) =>
    saveBotAgents(trx, workspaceId, { botId, memberIds: [memberId] }),
  'insert-bot-agent': (trx, { workspace: { workspaceId, botId, memberId } }) =>
    insertBotAgent(trx, workspaceId, { botId, memberId }),
  'find-support-schedule': (trx, { workspace: { workspaceId, botId } }) => findSupportSchedule(trx, workspaceId, botId),
  'lock-support-schedule': (trx, { workspace: { workspaceId, botId } }) => lockSupportSchedule(trx, workspaceId, botId),
  'save-support-schedule': (trx, { workspace: { workspaceId, botId } }) =>
    saveSupportSchedule(trx, workspaceId, { botId, schedule, revision: 1 }),
  'insert-draft': async (trx, { workspace: { workspaceId }, newId }) => {
    const botId = newId('bot');
    const bot = { botId, publicId: 'third', name: 'Third', settings, schedule, createdAt: now };
    await insertBot(trx, workspaceId, bot);
    await insertDraft(trx, workspaceId, { botId, document: testDocument(newId) });
  },
  'find-draft': (trx, { workspace: { workspaceId, botId } }) => findDraft(trx, workspaceId, botId),
  'lock-draft': (trx, { workspace: { workspaceId, botId } }) => lockDraft(trx, workspaceId, botId),
  'save-draft-rows': (trx, { workspace: { workspaceId, botId }, newId }) => {
    const written = draftRowsOf(testDocument(newId));
    const deleted = draftRowsOf(testDocument(newId));
    return saveDraftRows(trx, workspaceId, { botId, written, deleted });
  },
  'insert-version': (trx, { workspace: { workspaceId, botId, memberId }, newId }) =>
    insertVersion(trx, workspaceId, {
      versionId: newId('version'),
      botId,
      document: testDocument(newId),
      note: 'Second',
      publishedBy: memberId,
      publishedAt: now,
    }),
  'list-versions': (trx, { workspace: { workspaceId, botId } }) => listVersions(trx, workspaceId, botId),
  'get-version-document': (trx, { workspace: { workspaceId, versionId } }) =>
    getVersionDocument(trx, workspaceId, versionId),
  'list-dashboard': (trx, { workspace: { workspaceId, memberId } }) => listDashboard(trx, workspaceId, { memberId }),
};
