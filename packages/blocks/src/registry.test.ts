import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockDefinition, BoundBlock, BotOutline } from '@baton/core/engine/block-definition';
import { outlineOf } from '@baton/core/flow/outline';
import { blockRegistry } from './registry.ts';
import { drawBot, testDefinition } from './testing/bot-builder.ts';
import { testChat } from './testing/test-chat.ts';

const outline: BotOutline = outlineOf(drawBot({ main: { start: { type: 'start' } } }, { languages: ['en', 'fr'] }));

const newBlock = (definition: BlockDefinition): BoundBlock => {
  const bound = definition.bind(definition.initial(testDefinition()));
  if (!bound.ok) throw new Error(bound.error);
  return bound.value;
};

describe.each([...blockRegistry.entries()])('block %s', (type, definition) => {
  it('is listed under its own type, with a title and a description', () => {
    expect(definition.type).toBe(type);
    expect(definition.title).not.toBe('');
    expect(definition.description).not.toBe('');
  });

  it('starts with settings that bind, and that survive JSON', () => {
    const initial = definition.initial(testDefinition());
    expect(JSON.parse(JSON.stringify(initial))).toEqual(initial);
    expect(definition.bind(initial).ok).toBe(true);
  });

  it('has outlets with ids of their own and labels, and a summary', () => {
    const bound = newBlock(definition);
    const ids = bound.outlets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { label } of bound.outlets) expect(label).not.toBe('');
    expect(bound.summary(outline)).not.toBe('');
  });

  it('refuses a setting that it does not know', () => {
    expect(definition.bind({ ...Object(definition.initial(testDefinition())), unheardOf: 1 }).ok).toBe(false);
  });

  it('receives answers exactly where it waits for the visitor', () => {
    expect(newBlock(definition).receive !== null).toBe(definition.waitsFor === 'visitor');
  });

  it('leaves by an outlet that it has, or waits as it says', () => {
    const bot = drawBot({ main: { start: { type: 'start', to: { next: 'it' } }, it: { type } } });
    const chat = testChat(bot);
    const { halted } = chat.send({ type: 'start' });
    const standing = { visitor: 'asking', people: 'in-handover', none: 'ended' } as const;
    expect(halted).toBeNull();
    expect(chat.session().standing.kind).toBe(standing[definition.waitsFor ?? 'none']);
  });

  it('[B25] never throws on any JSON as settings', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(
          fc.constantFrom(...Object.keys(Object(definition.initial(testDefinition()))), 'x'),
          fc.jsonValue(),
        ),
        (json, changes) => {
          for (const config of [json, { ...Object(definition.initial(testDefinition())), ...changes }]) {
            const bound = definition.bind(config);
            if (!bound.ok) {
              expect(bound.error).not.toBe('');
              continue;
            }
            expect(typeof bound.value.summary(outline)).toBe('string');
            expect(Array.isArray(bound.value.problems(outline))).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the registry', () => {
  it('has one block that flows begin with', () => {
    expect([...blockRegistry.values()].filter(({ isEntry }) => isEntry).map(({ type }) => type)).toEqual(['start']);
  });

  it('loads without React: no engine half imports an editor half', async () => {
    const sources = import.meta.glob(['./**/*.ts', '!./**/*.test.ts', '!./editors.ts'], {
      query: '?raw',
      import: 'default',
    });
    const texts = await Promise.all(Object.values(sources).map((load) => load()));
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) {
      expect(String(text)).not.toMatch(/from '(?:react|@mantine|lucide-react)|\.tsx'|from '[^']*editors\.ts'/u);
    }
  });
});
