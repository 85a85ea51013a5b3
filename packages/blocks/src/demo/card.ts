import type { ConditionGroup, Condition } from '@baton/core/conditions/condition';
import type { FlowId } from '@baton/core/ids';
import type { LocalizedString, LocalizedText, TextTemplate } from '@baton/core/message/rich-text';
import type { Card } from './flow-sketch.ts';

type Words = readonly [english: string, french: string];
type CardFace = Pick<Card, 'type' | 'config'>;

const paragraph = (line: string): TextTemplate[number] =>
  line
    .split(/(\{\{[^}]+\}\})/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{{') ? { variable: part.slice(2, -2).trim() } : { text: part }));

const template = (text: string): TextTemplate => text.split('\n').map(paragraph);

/** A text in both languages of the demo bot; `{{ path }}` becomes a variable, a new line a paragraph. */
export const words = ([en, fr]: Words): LocalizedText => ({ en: template(en), fr: template(fr) });
export const title = ([en, fr]: Words): LocalizedString => ({ en, fr });

export const all = (...conditions: readonly Condition[]): ConditionGroup => ({ kind: 'all', conditions });

const card = (type: string, config: object): CardFace => ({ type, config: JSON.parse(JSON.stringify(config)) });

export const startCard: CardFace = card('start', {});
export const endCard: CardFace = card('end', {});
export const textCard = (...text: Words): CardFace => card('text', { text: words(text) });

interface Question {
  readonly question: LocalizedText;
  readonly retry: LocalizedText;
  readonly maxAttempts: number | null;
  readonly saveTo: string | null;
}

export const askTextCard = (config: Question & { readonly minLength: number; readonly maxLength: number }): CardFace =>
  card('ask-text', config);

export const askEmailCard = (config: Question): CardFace => card('ask-email', config);

interface Button {
  readonly id: string;
  readonly title: LocalizedString;
}

export const buttonsCard = (config: Question & { readonly buttons: readonly Button[] }): CardFace =>
  card('buttons', config);

/** One case: its outlet, what it is called, and when it holds. */
interface Case {
  readonly id: string;
  readonly name: string;
  readonly when: ConditionGroup;
}

export const conditionCard = (...cases: readonly Case[]): CardFace => card('condition', { cases });

export const handoverCard = (confirmation: LocalizedText, brief: string): CardFace =>
  card('handover', { confirmation, brief, queueTimeoutMs: null });

/** One rule; without conditions it always leads on. */
export const jumpCard = (to: FlowId, ...conditions: readonly Condition[]): CardFace =>
  card('jump-to', { rules: [{ id: 'rule1', when: all(...conditions), to: { flowId: to, blockId: null } }] });
