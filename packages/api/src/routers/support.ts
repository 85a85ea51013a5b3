import { supportScheduleSchema } from '@baton/core/availability/support-schedule';
import { botIdSchema } from '@baton/core/ids';
import { activateUnavailability } from '@baton/service/support/activate-unavailability';
import { importCalendar } from '@baton/service/support/import-calendar';
import { readAffected } from '@baton/service/support/read-affected';
import { readProof } from '@baton/service/support/read-proof';
import { endUnavailability } from '@baton/service/support/end-unavailability';
import { readSupport } from '@baton/service/support/read-support';
import { saveSupport } from '@baton/service/support/save-support';
import { z } from 'zod';
import { inBot } from '../access.ts';
import { answer } from '../answer.ts';
import { router } from '../trpc.ts';

const { weekly, timeZone, overrides } = supportScheduleSchema.shape;
const saveInput = z.strictObject({ botId: botIdSchema, weekly, timeZone, overrides, revision: z.int().min(0) });

/** What a clock in any zone can show; beyond it there is no calendar. */
const instant = z.int().min(0).max(253_402_300_799_999);

export const supportRouter = router({
  get: inBot('bot.view')
    .input(z.strictObject({ botId: botIdSchema }))
    .query(({ ctx, input }) => answer(readSupport(ctx.service, ctx.member, input.botId))),
  save: inBot('support.configure')
    .input(saveInput)
    .mutation(({ ctx, input }) => answer(saveSupport(ctx.service, ctx.member, input))),
  /** From now, at most to the end of the current day in the bot's zone (003-11). */
  activateUnavailability: inBot('support.configure')
    .input(z.strictObject({ botId: botIdSchema, durationMs: z.int().positive() }))
    .mutation(({ ctx, input }) => answer(activateUnavailability(ctx.service, ctx.member, input))),
  endUnavailability: inBot('support.configure')
    .input(z.strictObject({ botId: botIdSchema }))
    .mutation(({ ctx, input }) => answer(endUnavailability(ctx.service, ctx.member, input.botId))),
  /** Who is affected if support went offline now, shown before an unavailability is activated. */
  affected: inBot('flows.view')
    .input(z.strictObject({ botId: botIdSchema }))
    .query(({ ctx, input }) => answer(readAffected(ctx.service, ctx.member, input.botId))),
  /** Which branch of its support conditions each flow of the draft would take at an instant. */
  proof: inBot('flows.view')
    .input(z.strictObject({ botId: botIdSchema, at: instant }))
    .query(({ ctx, input }) => answer(readProof(ctx.service, ctx.member, input))),
  /** Whole days of an iCalendar file as closed days; the file's text, at most 1 MiB. */
  importCalendar: inBot('support.configure')
    .input(z.strictObject({ botId: botIdSchema, ics: z.string(), revision: z.int().min(0) }))
    .mutation(({ ctx, input }) => answer(importCalendar(ctx.service, ctx.member, input))),
});
