import { describe, expect, it } from 'vitest';
import { boundBlock, testOutline } from '../testing/bound-block.ts';
import { blockIdOf, flowIdOf } from '../testing/bot-builder.ts';

const details = { flowId: flowIdOf('Leave your details'), blockId: null };
const offline = { kind: 'all', conditions: [{ kind: 'support', is: 'offline' }] };
const always = { kind: 'all', conditions: [] };
const jump = (...rules: object[]) =>
  boundBlock('jump-to', { rules: rules.map((rule, index) => ({ id: `r${index}`, ...rule })) });

describe('jump to', () => {
  it('[003-13] reads as a sentence', () => {
    expect(jump({ when: offline, to: details }).summary(testOutline)).toBe(
      'Support team is offline -> Leave your details',
    );
    expect(jump({ when: always, to: { ...details, blockId: blockIdOf('x') } }).summary(testOutline)).toBe(
      'Always -> a block of Leave your details',
    );
    expect(
      jump({ when: always, to: null }, { when: offline, to: { flowId: flowIdOf('gone'), blockId: null } }).summary(
        testOutline,
      ),
    ).toBe('Always -> nowhere yet; Support team is offline -> a flow that is not there');
  });

  it('goes on by else, unless a rule always leads away', () => {
    expect(jump({ when: offline, to: details }).outlets.map(({ id }) => id)).toEqual(['else']);
    expect(jump({ when: offline, to: details }, { when: always, to: details }).outlets).toEqual([]);
  });

  it('names its targets for reachability', () => {
    expect(jump({ when: offline, to: details }, { when: always, to: null }).targets).toEqual([details]);
  });
});
