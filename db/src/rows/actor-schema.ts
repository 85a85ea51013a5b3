import type { Actor } from '@baton/core/conversation/change';
import { memberIdSchema } from '@baton/core/ids';
import { roleSchema } from '@baton/core/identity/role';
import { z } from 'zod';

/** Who caused an event, as its jsonb column holds it. */
export const actorSchema: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('visitor') }),
  z.strictObject({
    kind: z.literal('member'),
    memberId: memberIdSchema,
    displayName: z.string(),
    role: roleSchema,
    isAgentOfBot: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('system') }),
]);
