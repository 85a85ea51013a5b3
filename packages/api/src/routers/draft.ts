import { editCommandSchema } from '@baton/core/flow/edit';
import { botIdSchema } from '@baton/core/ids';
import { loadDraft } from '@baton/service/drafts/load-draft';
import { publishDraft } from '@baton/service/drafts/publish-draft';
import { saveDraft } from '@baton/service/drafts/save-draft';
import { z } from 'zod';
import { inBot } from '../access.ts';
import { answer } from '../answer.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { router } from '../trpc.ts';

/** With `delete-flow`: the revisions of the rows that go with the flow, by key. */
const known = z.record(z.string().max(64), z.int().min(0));

/** `revision`: what the row had when the edit was made; null where the edit adds it. */
const saveInput = z.strictObject({
  botId: botIdSchema,
  edits: z
    .array(z.strictObject({ command: editCommandSchema, revision: z.int().min(0).nullable(), known: known.optional() }))
    .min(1)
    .max(5000),
});

export const draftRouter = router({
  get: inBot('flows.view')
    .input(z.strictObject({ botId: botIdSchema }))
    .query(({ ctx, input }) => answer(loadDraft(ctx.service, ctx.member, input.botId))),
  /** All of the edits or none; a conflict brings the others' rows in `data.theirs` (B27). */
  save: inBot('flows.edit')
    .input(saveInput)
    .mutation(async ({ ctx, input }) => {
      const saved = await saveDraft(ctx.service, ctx.member, input);
      if (saved.ok) return saved.value;
      throw refusalToTrpc(saved.error.refusal, { theirs: saved.error.theirs });
    }),
  /** Freezes the draft as the next version; errors stop it and stand in `data.problems`. */
  publish: inBot('flows.edit')
    .input(z.strictObject({ botId: botIdSchema, note: z.string().max(1024) }))
    .mutation(async ({ ctx, input }) => {
      const published = await publishDraft(ctx.service, ctx.member, input);
      if (published.ok) return published.value;
      throw refusalToTrpc(published.error.refusal, { problems: published.error.problems });
    }),
});
