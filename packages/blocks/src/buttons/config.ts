import { localizedStringSchema } from '@baton/core/message/rich-text';
import { z } from 'zod';
import { askConfigShape } from '../kit/ask.ts';

const buttonSchema = z.strictObject({
  /** Stable: the outlet and the visitor's choice name it. */
  id: z.string().min(1).max(64),
  title: localizedStringSchema,
});

export const buttonsConfigSchema = z
  .strictObject({ ...askConfigShape, buttons: z.array(buttonSchema).min(1).max(50) })
  .refine(({ buttons }) => new Set(buttons.map(({ id }) => id)).size === buttons.length, {
    message: 'Two buttons have the same id.',
  })
  .refine(({ buttons }) => buttons.every(({ id }) => id !== 'invalid'), {
    message: 'A button may not have the id of the outlet "invalid".',
  });
export type ButtonsConfig = z.infer<typeof buttonsConfigSchema>;
