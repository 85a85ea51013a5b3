import type { ConditionGroup, Condition } from '@baton/core/conditions/condition';
import type { FlowId } from '@baton/core/ids';
import type { LocalizedString, LocalizedText, TextTemplate } from '@baton/core/message/rich-text';
import type { AskEmailConfig } from '../ask-email/config.ts';
import type { AskTextConfig } from '../ask-text/config.ts';
import type { ButtonsConfig } from '../buttons/config.ts';
import type { ConditionConfig } from '../condition/config.ts';
import type { HandoverConfig } from '../handover/config.ts';
import type { JumpToConfig } from '../jump-to/config.ts';
import type { TextConfig } from '../text/config.ts';
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

const json = (config: unknown): Card['config'] => JSON.parse(JSON.stringify(config));

export const startCard: CardFace = { type: 'start', config: {} };
export const endCard: CardFace = { type: 'end', config: {} };

export const textCard = (...text: Words): CardFace => {
  const config: TextConfig = { text: words(text) };
  return { type: 'text', config: json(config) };
};

export const askTextCard = (config: AskTextConfig): CardFace => ({ type: 'ask-text', config: json(config) });
export const askEmailCard = (config: AskEmailConfig): CardFace => ({ type: 'ask-email', config: json(config) });
export const buttonsCard = (config: ButtonsConfig): CardFace => ({ type: 'buttons', config: json(config) });
export const conditionCard = (config: ConditionConfig): CardFace => ({ type: 'condition', config: json(config) });
export const handoverCard = (config: HandoverConfig): CardFace => ({ type: 'handover', config: json(config) });

/** One rule; without conditions it always leads on. */
export const jumpCard = (to: FlowId, ...conditions: readonly Condition[]): CardFace => {
  const config: JumpToConfig = {
    rules: [{ id: 'rule1', when: all(...conditions), to: { flowId: to, blockId: null } }],
  };
  return { type: 'jump-to', config: json(config) };
};
