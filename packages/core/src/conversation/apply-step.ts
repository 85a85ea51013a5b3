import { step } from '../engine/run.ts';
import type { StepEffect, StepInput, StepResult } from '../engine/step.ts';
import type { Value } from '../variables/value.ts';
import { valueToText } from '../variables/value.ts';
import { applyOpened } from './apply-handover.ts';
import type { Contact } from './contact.ts';
import { factsOf } from './facts-of.ts';
import { addEvent, addMessage, patch, type Turn } from './turn.ts';

const setContact = (contact: Contact, path: string, value: Value): Contact => {
  const text = value === null ? null : valueToText(value);
  switch (path) {
    case 'contact.name':
      return { ...contact, name: text };
    case 'contact.email':
      return { ...contact, email: text };
    case 'contact.phone':
      return { ...contact, phone: text };
    default:
      return { ...contact, variables: { ...contact.variables, [path]: value } };
  }
};

/** The Nth default answer in a row makes the status *Action* and is told once (002-13). */
const countDefaultAnswer = (turn: Turn): Turn => {
  const defaultAnswers = turn.conversation.defaultAnswers + 1;
  const needsAction = defaultAnswers >= turn.before.settings.defaultAnswersUntilAction;
  const isReached = needsAction && !turn.conversation.needsAction;
  const counted = patch(turn, { defaultAnswers, needsAction });
  return isReached ? addEvent(counted, 'default-answers-reached') : counted;
};

const applyEffect = (turn: Turn, effect: StepEffect): Turn => {
  switch (effect.type) {
    case 'say':
      return addMessage(turn, { kind: 'bot', blockId: effect.blockId }, effect.content);
    case 'set-contact':
      return { ...turn, contact: setContact(turn.contact, effect.path, effect.value) };
    case 'open-handover': {
      const { at, brief } = effect;
      const queueTimeoutMs = effect.queueTimeoutMs ?? turn.before.settings.queueTimeoutMs;
      return applyOpened(turn, { type: 'opened', openedBy: 'block', at, brief, queueTimeoutMs });
    }
    case 'default-answer':
      return countDefaultAnswer(turn);
    case 'answered':
      return turn;
  }
};

/** Runs the engine on the turn's session without writing anything yet. */
export const runStep = (turn: Turn, input: StepInput): StepResult =>
  step(turn.env.program, turn.conversation.session, input, factsOf(turn), turn.env.tools);

/** Puts what the engine did into the turn: session, replies, handover, count of default answers, trace, and why it halted. */
export const applyStepResult = (turn: Turn, result: StepResult): Turn => {
  const understood = result.wasUnderstood ? { defaultAnswers: 0, needsAction: false } : {};
  const begun = patch(turn, { session: result.session, ...understood });
  const done = result.effects.reduce(applyEffect, begun);
  const told = result.halted === null ? done : addEvent(done, 'flow-halted', { detail: result.halted.message });
  return { ...told, trace: [...told.trace, ...result.trace] };
};
