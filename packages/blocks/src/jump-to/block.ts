import { describeCondition } from '@baton/core/conditions/registry';
import type { BlockProblem, BotOutline } from '@baton/core/engine/block-definition';
import { conditionProblems } from '../kit/condition-problems.ts';
import { defineBlock } from '../kit/define-block.ts';
import { always } from '../kit/always.ts';
import { outlet } from '../kit/outlet.ts';
import { jumpToConfigSchema, type JumpRule, type JumpToConfig } from './config.ts';

const elseOutlet = outlet('else', 'Else');

const targetName = ({ to }: JumpRule, outline: BotOutline): string => {
  if (to === null) return 'nowhere yet';
  const flow = outline.flows.get(to.flowId);
  if (flow === undefined) return 'a flow that is not there';
  return to.blockId === null ? flow.name : `a block of ${flow.name}`;
};

/** A rule as a sentence: "Support team is offline -> Leave your details" (design.md, The canvas). */
const ruleSentence = (rule: JumpRule, outline: BotOutline): string =>
  `${describeCondition(rule.when)} -> ${targetName(rule, outline)}`.slice(0, 500);

/** A rule without conditions always leads on, and what stands after it is never reached. */
const isUnconditional = ({ when }: JumpRule): boolean => when.kind === 'all' && when.conditions.length === 0;

const ruleProblems = (rule: JumpRule, outline: BotOutline): readonly BlockProblem[] => [
  ...(isUnconditional(rule) ? [] : conditionProblems(rule.when, outline)),
  ...(rule.to === null
    ? [
        {
          severity: 'error',
          code: 'jump-to-nothing',
          message: 'A rule leads nowhere. Choose a flow or a block.',
        } as const,
      ]
    : []),
];

/** Ordered rules: the first whose conditions hold leads to a flow or a block; else the flow goes on (003-13). */
export const jumpToBlock = defineBlock({
  type: 'jump-to',
  title: 'Jump to',
  description: 'Leads to another flow or block where conditions hold',
  group: 'logic',
  config: jumpToConfigSchema,
  initial: (): JumpToConfig => ({
    rules: [{ id: 'rule1', when: { kind: 'all', conditions: [{ kind: 'support', is: 'offline' }] }, to: null }],
  }),
  outlets: ({ rules }) => (rules.some(isUnconditional) ? [] : [elseOutlet]),
  summary: ({ rules }, outline) => rules.map((rule) => ruleSentence(rule, outline)).join('; '),
  problems: ({ rules }, outline) => rules.flatMap((rule) => ruleProblems(rule, outline)),
  targets: ({ rules }) => rules.flatMap(({ to }) => (to === null ? [] : [to])),
  branches: ({ rules }, outline) => [
    ...rules.flatMap((rule) =>
      rule.to === null ? [] : [{ when: rule.when, label: ruleSentence(rule, outline), outlet: null, target: rule.to }],
    ),
    { when: always, label: elseOutlet.label, outlet: elseOutlet.id, target: null },
  ],
  enter: ({ rules }, run) => {
    const reasons: string[] = [];
    for (const { when, to } of rules) {
      const { holds, because } = run.judge(when);
      if (holds && to !== null) return { kind: 'jump', ...to, because };
      reasons.push(because);
    }
    return { kind: 'leave', outlet: elseOutlet.id, because: reasons.join('; ').slice(0, 1000) };
  },
});
