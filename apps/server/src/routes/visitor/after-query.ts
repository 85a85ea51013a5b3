import { z } from 'zod';

/** `?after=REVISION`; absent is 0, which is everything. */
export const afterQuerySchema = z.object({
  after: z
    .string()
    .regex(/^\d{1,9}$/u)
    .transform(Number)
    .default(0),
});
