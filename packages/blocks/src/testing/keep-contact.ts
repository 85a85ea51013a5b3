import type { Facts } from '@baton/core/engine/facts';
import type { StepEffect } from '@baton/core/engine/step';
import { valueToText } from '@baton/core/variables/value';

/** The facts after a turn has set something of the contact, as the next turn of a conversation reads them. */
export const keepContact = (facts: Facts, effects: readonly StepEffect[]): Facts => {
  let { contact, contactVariables } = facts;
  for (const effect of effects) {
    if (effect.type !== 'set-contact') continue;
    const field = effect.path.replace(/^contact\./u, '');
    if (field === effect.path) contactVariables = { ...contactVariables, [field]: effect.value };
    else contact = { ...contact, [field]: effect.value === null ? null : valueToText(effect.value) };
  }
  return { ...facts, contact, contactVariables };
};
