import { z } from 'zod';
import { askConfigShape } from '../kit/ask.ts';

/** Lengths are characters. */
export const askTextConfigSchema = z.strictObject({
  ...askConfigShape,
  minLength: z.int().min(1).max(4000),
  maxLength: z.int().min(1).max(4000),
});
