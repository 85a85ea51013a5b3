import { z } from 'zod';
import { defineBlock } from '../kit/define-block.ts';

/** Ends the flow. The conversation stays open: the next message goes to the triggers (decisions.md, Closing). */
export const endBlock = defineBlock({
  type: 'end',
  title: 'End',
  description: 'Ends the flow here',
  group: 'logic',
  config: z.strictObject({}),
  initial: () => ({}),
  outlets: () => [],
  summary: () => 'The flow ends here',
  enter: () => ({ kind: 'end' }),
});
