import { describe, expect, it } from 'vitest';
import type { SupportMoment } from '@baton/core/conditions/judge-by-support';
import { flowsTurnedByOffline, supportProof } from '@baton/core/flow/support-proof';
import { blockRegistry } from './registry.ts';
import { blockIdOf, drawBot, english, flowIdOf } from './testing/bot-builder.ts';

/** A Monday, 10:00 in Paris. */
const at = 1_772_442_000_000;
const online: SupportMoment = { isSupportOnline: true, at, timeZone: 'Europe/Paris' };
const offline: SupportMoment = { ...online, isSupportOnline: false };

const all = (...conditions: object[]) => ({ kind: 'all', conditions });
const support = (is: 'online' | 'offline') => ({ kind: 'support', is });
const web = { kind: 'channel', is: 'web' };
const rule = (when: object, flow: string) => ({ id: 'rule1', when, to: { flowId: flowIdOf(flow), blockId: null } });

/** Offline visitors leave their details; one of WhatsApp may not even then come to the handover of `people`. */
const bot = drawBot({
  main: {
    start: { type: 'start', to: { next: 'jump' } },
    jump: { type: 'jump-to', config: { rules: [rule(all(support('offline')), 'details')] }, to: { else: 'choice' } },
    choice: {
      type: 'condition',
      config: { cases: [{ id: 'here', name: 'Somebody is here', when: all(support('online'), web) }] },
      to: { here: 'person', else: 'sorry' },
    },
    person: { type: 'handover' },
    sorry: { type: 'text', config: { text: english('Sorry') } },
  },
  details: {
    start: { type: 'start', to: { next: 'text' } },
    text: { type: 'text', config: { text: english('Leave your details.') } },
  },
  wrapUp: {
    start: { type: 'start', to: { next: 'plain' } },
    plain: {
      type: 'condition',
      config: { cases: [{ id: 'web', name: '', when: all(web) }] },
      to: { web: 'person', else: 'person' },
    },
    person: { type: 'handover' },
  },
});

const proofs = (moment: SupportMoment) =>
  new Map(supportProof(bot, blockRegistry, moment).map((proof) => [proof.name, proof]));
const names = (ids: readonly string[] | undefined, flow: string) =>
  ['start', 'jump', 'choice', 'plain', 'person', 'sorry', 'text'].filter((name) =>
    ids?.includes(blockIdOf(`${flow}/${name}`)),
  );

describe('the proof of support conditions', () => {
  it('[003-13] says which branch runs while support is online, and leaves open what the conversation decides', () => {
    const main = proofs(online).get('main');
    expect(main?.blocks).toEqual([
      {
        blockId: blockIdOf('main/jump'),
        title: 'Jump to',
        branch: 'Else',
        outlet: 'else',
        outlets: ['else'],
        isCertain: true,
      },
      {
        blockId: blockIdOf('main/choice'),
        title: 'Condition',
        branch: 'Somebody is here or Else',
        outlet: null,
        outlets: ['here', 'else'],
        isCertain: false,
      },
    ]);
    expect(names(main?.litBlockIds, 'main')).toEqual(['start', 'jump', 'choice', 'person', 'sorry']);
    expect(main?.handoverWhileOffline).toBe(false);
    expect(proofs(online).get('details')?.litBlockIds).toEqual([]);
  });

  it('[003-13] follows the jump while support is offline, and lights only where it leads', () => {
    const main = proofs(offline).get('main');
    expect(main?.blocks[0]).toMatchObject({
      branch: 'Support team is offline -> details',
      outlet: null,
      outlets: [],
      isCertain: true,
    });
    expect(main?.blocks[1]).toMatchObject({ branch: 'Else', outlet: 'else', isCertain: true });
    expect(names(main?.litBlockIds, 'main')).toEqual(['start', 'jump']);
    expect(main?.handoverWhileOffline).toBe(false);
    expect(names(proofs(offline).get('details')?.litBlockIds, 'details')).toEqual(['start', 'text']);
  });

  it('warns of a handover that visitors come to although support is offline', () => {
    expect(proofs(offline).get('wrapUp')).toMatchObject({ blocks: [], handoverWhileOffline: true });
    expect(proofs(online).get('wrapUp')).toMatchObject({ blocks: [], handoverWhileOffline: false });
  });

  it('never throws for blocks that cannot be read', () => {
    const broken = drawBot({ main: { start: { type: 'start', to: { next: 'x' } }, x: { type: 'text', config: {} } } });
    const [flow] = broken.flows;
    if (flow === undefined) throw new Error('no flow');
    const blocks = flow.blocks.map((block) => ({ ...block, type: 'no-such-type', config: '?' }));
    const proof = supportProof({ ...broken, flows: [{ ...flow, blocks }] }, blockRegistry, offline);
    expect(proof).toMatchObject([{ blocks: [], handoverWhileOffline: false }]);
  });
});

describe('[003-07] who is affected by an unavailability', () => {
  it('are the flows of which a support condition goes another way', () => {
    expect(flowsTurnedByOffline(bot, blockRegistry, online)).toEqual([{ flowId: flowIdOf('main'), name: 'main' }]);
  });

  it('are none while support is offline anyway', () => {
    expect(flowsTurnedByOffline(bot, blockRegistry, offline)).toEqual([]);
  });
});
