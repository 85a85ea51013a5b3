import type { HandoverOutlet } from '@baton/core/engine/step';
import type { Outlet } from '@baton/core/engine/block-definition';
import { defineBlock } from '../kit/define-block.ts';
import { spanProblems, templateProblems } from '../kit/named-variables.ts';
import { outlet, requiredOutlet } from '../kit/outlet.ts';
import { plainWording } from '../kit/wording.ts';
import { handoverConfigSchema } from './config.ts';

const labels: Record<HandoverOutlet, string> = {
  resolved: 'Resolved',
  'no-answer': 'No answer',
  cancelled: 'Cancelled',
  'cancelled-by-visitor': 'Cancelled by visitor',
};

const outlets: readonly Outlet[] = [
  outlet('resolved', labels.resolved),
  requiredOutlet('no-answer', labels['no-answer']),
  outlet('cancelled', labels.cancelled),
  outlet('cancelled-by-visitor', labels['cancelled-by-visitor']),
];

/** Asks people to take over; the flow goes on here when they are done (product.md section 4). */
export const handoverBlock = defineBlock({
  type: 'handover',
  title: 'Handover',
  description: 'Hands the conversation to a person',
  group: 'human',
  waitsFor: 'people',
  config: handoverConfigSchema,
  initial: (definition) => ({
    confirmation: plainWording(definition, 'Please wait, we are looking for someone to help you.'),
    brief: '',
    queueTimeoutMs: null,
  }),
  outlets: () => outlets,
  summary: ({ brief }) => (brief === '' ? 'Waits for an agent' : `Waits for an agent: ${brief}`.slice(0, 200)),
  problems: ({ confirmation, brief }, outline) => [
    ...spanProblems(confirmation, outline),
    ...templateProblems([brief], outline),
  ],
  enter: ({ confirmation, brief, queueTimeoutMs }, run) => ({
    kind: 'handover',
    say: { type: 'text', text: run.text(confirmation) },
    brief: run.render(brief).slice(0, 4096),
    queueTimeoutMs,
  }),
});
