import { describeCondition } from '@baton/core/conditions/registry';
import { conditionProblems } from '../kit/condition-problems.ts';
import { defineBlock } from '../kit/define-block.ts';
import { always } from '../kit/always.ts';
import { outlet } from '../kit/outlet.ts';
import { conditionConfigSchema, type ConditionConfig } from './config.ts';

const elseOutlet = outlet('else', 'Else');

const caseName = ({ name, when }: ConditionConfig['cases'][number]): string =>
  (name === '' ? describeCondition(when) : name).slice(0, 200);

/** Takes the outlet of the first case that holds, else `else`. */
export const conditionBlock = defineBlock({
  type: 'condition',
  title: 'Condition',
  description: 'Goes one way or another',
  group: 'logic',
  config: conditionConfigSchema,
  initial: (): ConditionConfig => ({ cases: [{ id: 'case1', name: '', when: { kind: 'all', conditions: [] } }] }),
  outlets: ({ cases }) => [...cases.map((item) => outlet(item.id, caseName(item))), elseOutlet],
  summary: ({ cases }) => cases.map(caseName).join('; ').slice(0, 500),
  problems: ({ cases }, outline) => cases.flatMap(({ when }) => conditionProblems(when, outline)),
  branches: ({ cases }) => [
    ...cases.map((item) => ({ when: item.when, label: caseName(item), outlet: item.id, target: null })),
    { when: always, label: elseOutlet.label, outlet: elseOutlet.id, target: null },
  ],
  enter: ({ cases }, run) => {
    const reasons: string[] = [];
    for (const { id, when } of cases) {
      const { holds, because } = run.judge(when);
      if (holds) return { kind: 'leave', outlet: id, because };
      reasons.push(because);
    }
    return { kind: 'leave', outlet: elseOutlet.id, because: reasons.join('; ').slice(0, 1000) };
  },
});
