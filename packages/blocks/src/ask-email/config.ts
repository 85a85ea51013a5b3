import { z } from 'zod';
import { askConfigShape } from '../kit/ask.ts';

export const askEmailConfigSchema = z.strictObject(askConfigShape);
