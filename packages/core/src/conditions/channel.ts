import { z } from 'zod';
import type { ConditionKind } from './condition-kind.ts';

const schema = z.strictObject({ kind: z.literal('channel'), is: z.enum(['web', 'whatsapp']) });
export type ChannelCondition = z.infer<typeof schema>;

const names = { web: 'the web', whatsapp: 'WhatsApp' };

export const channelCondition: ConditionKind<ChannelCondition> = {
  schema,
  judge: ({ is }, { facts }) => ({ holds: facts.channel === is, because: `channel is ${names[facts.channel]}` }),
  describe: ({ is }) => `Channel is ${names[is]}`,
};
