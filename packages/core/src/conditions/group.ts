/** `all` and `any` groups. The judgement of what is inside is given by the registry, so that a group names no kind. */
import type { Judgement } from './condition-kind.ts';

/** Stops at the first that decides; a group of nothing: `all` holds, `any` does not. */
export const judgeGroup = <Inner>(
  kind: 'all' | 'any',
  conditions: readonly Inner[],
  judge: (condition: Inner) => Judgement,
): Judgement => {
  const deciding = kind === 'any';
  const reasons: string[] = [];
  for (const condition of conditions) {
    const judgement = judge(condition);
    if (judgement.holds === deciding) return judgement;
    reasons.push(judgement.because);
  }
  return { holds: !deciding, because: reasons.join(', ') };
};

export const describeGroup = <Inner>(
  kind: 'all' | 'any',
  conditions: readonly Inner[],
  describe: (condition: Inner) => string,
): string => {
  if (conditions.length === 0) return kind === 'all' ? 'Always' : 'Never';
  return conditions.map(describe).join(kind === 'all' ? ' and ' : ' or ');
};
