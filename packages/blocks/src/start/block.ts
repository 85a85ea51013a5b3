import { z } from 'zod';
import { defineBlock } from '../kit/define-block.ts';
import { nextOutlet } from '../kit/outlet.ts';

/** Where a flow begins. */
export const startBlock = defineBlock({
  type: 'start',
  title: 'Start',
  description: 'Where the flow begins',
  group: 'logic',
  isEntry: true,
  config: z.strictObject({}),
  initial: () => ({}),
  outlets: () => [nextOutlet],
  summary: () => 'The flow begins here',
  enter: () => ({ kind: 'leave', outlet: nextOutlet.id }),
});
