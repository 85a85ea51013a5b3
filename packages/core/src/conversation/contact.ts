import { z } from 'zod';
import { contactIdSchema, workspaceIdSchema } from '../ids.ts';
import { variablesSchema } from '../variables/value.ts';

/** A person as the workspace knows them. Fields without a signed identity are 'claimed' and never merge contacts (decisions.md, Visitors). */
export const contactSchema = z.strictObject({
  workspaceId: workspaceIdSchema,
  id: contactIdSchema,
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  variables: variablesSchema,
});
export type Contact = z.infer<typeof contactSchema>;
