import { findBot } from '@baton/db/queries/find-bot';
import { findSupportSchedule } from '@baton/db/queries/find-support-schedule';
import { countHandovers } from '@baton/db/queries/count-handovers';
import type { ServiceContext } from '../context.ts';
import { closeIfOver } from '../conversation/close-if-over.ts';
import type { StaffActor } from '../conversation/staff-actor.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { DemoBot } from './demo-bot.ts';
import { demoScripts } from './demo-scripts.ts';
import { playScript } from './play-script.ts';
import { timeOfScript } from './time-of-script.ts';

interface DemoCast {
  readonly bot: DemoBot;
  readonly workspaceOwner: ActingMember;
  readonly agents: readonly ActingMember[];
}

const staffActor = ({ workspaceId, memberId, displayName, role }: ActingMember): StaffActor => ({
  workspaceId,
  actor: { kind: 'member', memberId, displayName, role, isAgentOfBot: true },
});

/** A few conversations of the last days, each at a time at which support was as its script needs it; none where there are some. */
export const seedConversations = async (context: ServiceContext, cast: DemoCast): Promise<void> => {
  const { workspaceId, memberId } = cast.workspaceOwner;
  const { botId, publicId } = cast.bot;
  const now = context.clock.now();
  const bot = await findBot(context.db, workspaceId, botId);
  const kept = await findSupportSchedule(context.db, workspaceId, botId);
  if (bot === null || kept === null) throw new Error('The demo bot is not there');
  const { all } = await countHandovers(context.db, workspaceId, { botId, memberId, now });
  if (all > 0) return;
  for (const script of demoScripts) {
    const startAt = timeOfScript(kept.schedule, script, now);
    const agent = cast.agents[script.agent];
    if (startAt === null || agent === undefined) continue;
    const setting = { publicId, settings: bot.settings, agent: staffActor(agent) };
    const conversationId = await playScript(context, setting, { script, startAt });
    await closeIfOver(context, { workspaceId, conversationId });
  }
};
