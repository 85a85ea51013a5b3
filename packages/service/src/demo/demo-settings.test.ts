import { shopAssistant } from '@baton/blocks/demo/shop-assistant';
import { solvedOutcome } from '@baton/blocks/demo/welcome-flow';
import { describe, expect, it } from 'vitest';
import { countingIds } from '../setup/testing/counting-ids.ts';
import { demoScripts } from './demo-scripts.ts';
import { demoSettings } from './demo-settings.ts';

const newId = countingIds();
const document = shopAssistant(newId);
const settings = demoSettings(newId, document);
const outcomes = settings.outcomes.map(({ name }) => name);

describe('the settings of the demo bot', () => {
  it('offer the outcome that the flow tests for, and others, so that both ways after a handover can be seen', () => {
    expect(outcomes).toContain(solvedOutcome);
    expect(outcomes.length).toBeGreaterThan(1);
  });

  it('name every topic and outcome of the past conversations', () => {
    for (const line of demoScripts.flatMap(({ lines }) => lines)) {
      if (!('does' in line) || line.does !== 'resolves') continue;
      expect(outcomes).toContain(line.outcome);
      expect(settings.topics.map(({ name }) => name)).toContain(line.topic);
    }
  });

  it('[000-29] have a default interaction that is a flow of the bot, and not the one it starts with', () => {
    const flow = document.flows.find(({ id }) => id === settings.defaultInteractionFlowId);
    expect(flow?.name).toBe('Quick question');
    expect(flow?.id).not.toBe(document.definition.startFlowId);
  });
});
