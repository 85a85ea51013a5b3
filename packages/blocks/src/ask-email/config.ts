import { z } from 'zod';
import { askConfigShape } from '../kit/ask.ts';

export const askEmailConfigSchema = z.strictObject(askConfigShape);
export type AskEmailConfig = z.infer<typeof askEmailConfigSchema>;
