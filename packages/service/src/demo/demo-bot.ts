import { shopAssistant } from '@baton/blocks/demo/shop-assistant';
import type { BotId } from '@baton/core/ids';
import { listBots } from '@baton/db/queries/list-bots';
import { createBot } from '../bots/create-bot.ts';
import type { ServiceContext } from '../context.ts';
import { publishDraft } from '../drafts/publish-draft.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { demoSchedule } from './demo-schedule.ts';
import { demoSettings } from './demo-settings.ts';

export const demoBotName = 'Shop assistant';

export interface DemoBot {
  readonly botId: BotId;
  readonly publicId: string;
}

const findDemoBot = async (context: ServiceContext, member: ActingMember) => {
  const now = context.clock.now();
  const bots = await listBots(context.db, member.workspaceId, { memberId: null, now });
  return bots.find(({ name }) => name === demoBotName) ?? null;
};

const makeDemoBot = (context: ServiceContext, member: ActingMember): Promise<DemoBot> => {
  const document = shopAssistant(context.newId);
  return createBot(context, member, {
    name: demoBotName,
    settings: demoSettings(context.newId, document),
    schedule: demoSchedule(context.clock.now()),
    document,
  });
};

/** The shop's assistant, published: made now, or as it was left. */
export const ensureDemoBot = async (context: ServiceContext, member: ActingMember): Promise<DemoBot> => {
  const known = await findDemoBot(context, member);
  const { botId, publicId } = known ?? (await makeDemoBot(context, member));
  if (known === null || known.liveVersionId === null) {
    const published = await publishDraft(context, member, { botId, note: 'The demo as it comes' });
    if (!published.ok) throw new Error(`The demo bot cannot be published: ${published.error.refusal.code}`);
  }
  return { botId, publicId };
};
