import { botSettingsSchema } from '@baton/core/bot/bot-settings';
import { botIdSchema, memberIdSchema } from '@baton/core/ids';
import { createBot } from '@baton/service/bots/create-bot';
import { listBots } from '@baton/service/bots/list-bots';
import { readBot } from '@baton/service/bots/read-bot';
import { renameBot } from '@baton/service/bots/rename-bot';
import { saveSettings } from '@baton/service/bots/save-settings';
import { setAgents } from '@baton/service/bots/set-agents';
import { z } from 'zod';
import { inBot, inWorkspace } from '../access.ts';
import { answer } from '../answer.ts';
import { nameSchema } from '../text-inputs.ts';
import { router } from '../trpc.ts';

const saveSettingsInput = z.strictObject({
  botId: botIdSchema,
  settings: botSettingsSchema,
  revision: z.int().min(0),
});

export const botRouter = router({
  /** The bots that the member may see: all of them, or those they are an agent of. */
  list: inWorkspace('bots.list').query(({ ctx }) => listBots(ctx.service, ctx.member)),
  create: inWorkspace('bot.create')
    .input(z.strictObject({ name: nameSchema }))
    .mutation(({ ctx, input }) => createBot(ctx.service, ctx.member, input)),
  get: inBot('bot.view')
    .input(z.strictObject({ botId: botIdSchema }))
    .query(({ ctx }) => answer(readBot(ctx.service, ctx.member, ctx.bot))),
  rename: inBot('bot.configure')
    .input(z.strictObject({ botId: botIdSchema, name: nameSchema }))
    .mutation(({ ctx, input }) => answer(renameBot(ctx.service, ctx.member, input))),
  saveSettings: inBot('bot.configure')
    .input(saveSettingsInput)
    .mutation(({ ctx, input }) => answer(saveSettings(ctx.service, ctx.member, input))),
  /** Who answers in this bot's Live Chat; whoever leaves the list gives their conversations back to the queue. */
  setAgents: inBot('bot.configure')
    .input(z.strictObject({ botId: botIdSchema, memberIds: z.array(memberIdSchema).max(1000) }))
    .mutation(({ ctx, input }) => answer(setAgents(ctx.service, ctx.member, input))),
});
