import { localizedTextSchema } from '@baton/core/message/rich-text';
import { z } from 'zod';

export const textConfigSchema = z.strictObject({ text: localizedTextSchema });
