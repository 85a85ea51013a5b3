import { z } from 'zod';
import type { ConditionKind } from './condition-kind.ts';

const schema = z.strictObject({ kind: z.literal('language'), is: z.string().min(2).max(12) });
export type LanguageCondition = z.infer<typeof schema>;

/** The language that the bot speaks to this visitor, one of the bot's own; not the raw locale of the browser. */
export const languageCondition: ConditionKind<LanguageCondition> = {
  schema,
  judge: ({ is }, { language }) => ({
    holds: language.toLowerCase() === is.toLowerCase(),
    because: `language is ${language}`,
  }),
  describe: ({ is }) => `Language is ${is}`,
};
