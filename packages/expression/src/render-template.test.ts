import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Variables } from '@baton/core/variables/value';
import { cpuMsOf } from '@baton/testkit/cpu-ms-of';
import { renderTemplate } from './render-template.ts';

const variables: Variables = {
  name: 'Ann',
  visits: 7,
  tags: ['a', 'b'],
  missing: null,
  'contact.email': 'ann@example.com',
  evil: '{{ contact.email }}{% assign x = 1 %}${7*7}<%= 7*7 %>',
  long: 'a'.repeat(16_000),
};
const render = (template: string): string => renderTemplate(template, variables);

describe('renderTemplate', () => {
  it.each([
    ['Hello', 'Hello'],
    ['Hello {{name}} and {{ contact.email }}', 'Hello Ann and ann@example.com'],
    ['{{ name | upcase }}: {{ visits | plus: 1 }}', 'ANN: 8'],
    ['{{ tags }} {{ tags | join: "+" }}', 'a, b a+b'],
    ['{{ missing }}{{ unknown }}{{ contact.unknown }}', ''],
    ['{{ missing | default: "friend" }}', 'friend'],
    ['{{ unclosed', '{{ unclosed'],
    ['a }} b', 'a }} b'],
    ['{{}}{{ | }}{{ name | nothing }}', ''],
  ])('fills %j', (template, text) => {
    expect(render(template)).toBe(text);
  });

  it('[B63] never expands what a value holds', () => {
    expect(render('{{ evil }}')).toBe(variables['evil']);
    expect(render('{{ evil | append: "!" }}')).toBe(`${String(variables['evil'])}!`);
    expect(renderTemplate(render('{{ name }}'), variables)).toBe('Ann');
  });

  it.each([
    ['{% assign x = 1 %}{{ x }}', '{% assign x = 1 %}'],
    ['{% for i in (1..100) %}x{% endfor %}', '{% for i in (1..100) %}x{% endfor %}'],
    ['{{ x %}{% include "a" }}', ''],
    ['{{ "now" | date: "%Y" }}', ''],
    ['{{ tags | sample }}', ''],
    ['{{ tags | where_exp: "item", "contact.email" }}', ''],
    ['${7*7} <%= 7*7 %> #{7*7} {{7*7}}', '${7*7} <%= 7*7 %> #{7*7} '],
    ['{{ "/etc/passwd" | render }}', ''],
  ])('[B63] %j has no power', (template, text) => {
    expect(render(template)).toBe(text);
  });

  it.each([
    '{{ __proto__ }}',
    '{{ constructor }}',
    '{{ constructor.name }}',
    '{{ name.constructor }}',
    '{{ name.constructor.constructor }}',
    '{{ tags.constructor }}',
    '{{ contact.__proto__ }}',
    '{{ contact["__proto__"] }}',
    '{{ contact["constructor"]["prototype"] }}',
    '{{ toString }}',
    '{{ contact.hasOwnProperty }}',
  ])('[B65] %s reaches no prototype', (template) => {
    expect(render(template)).toBe('');
  });

  it('[B65] a variable named like a prototype harms nothing', () => {
    const hostile: Variables = JSON.parse(
      '{"__proto__": "x", "__proto__.polluted": "y", "constructor.prototype.polluted": "z"}',
    );
    expect(renderTemplate('{{ name | upcase }}', hostile)).toBe('');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    '{{ long | replace: "a", long }}',
    '{{ long | split: "" | join: long }}',
    '{{ (1..1000000000) | join: "," }}',
    '{{ long | append: long | append: long | append: long | append: long | append: long | append: long }}'.repeat(100),
    '{{ name | upcase }}'.repeat(20_000),
    '{{'.repeat(100_000),
    `{{ ${'['.repeat(50_000)} }}`,
    `{{ name ${'| upcase '.repeat(5000)} }}`,
  ])('[B64][B66] an attack of its own kind stays small and quick (%#)', (template) => {
    let length = 0;
    expect(cpuMsOf(() => (length = render(template).length))).toBeLessThan(1000);
    expect(length).toBeLessThanOrEqual(Math.max(131_072, template.length));
  });

  it('[B25] gives no half of a surrogate pair', () => {
    expect(renderTemplate('{{ face | slice: 0, 1 }}!', { face: '\ud83d\ude00' })).not.toMatch(/\p{Surrogate}/u);
    expect(renderTemplate('{{ half }}', { half: '\ud83d' })).toBe('\uFFFD');
  });

  it('[B63] never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (template, value) => {
        expect(typeof renderTemplate(`{{ ${template} }}${template}`, { x: value })).toBe('string');
        expect(renderTemplate('{{ x }}', { x: value.replace(/\0|\p{Surrogate}/gu, '') })).toBe(
          value.replace(/\0|\p{Surrogate}/gu, ''),
        );
      }),
    );
  });
});
