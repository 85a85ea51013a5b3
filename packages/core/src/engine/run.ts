import type { FlowId } from '../ids.ts';
import type { VisitorContent } from '../message/content.ts';
import type { Awaiting } from '../message/awaiting.ts';
import { assign } from './assign.ts';
import type { BlockOutcome, BoundBlock, Reception } from './block-definition.ts';
import type { Facts } from './facts.ts';
import { haltAt, haltLoop } from './halt.ts';
import { blockAt, entryOf, type Program } from './program.ts';
import type { Frame, Session, Standing } from './session.ts';
import { stepLimit, type StepInput, type StepResult } from './step.ts';
import type { Tools } from './tools.ts';
import { beginTurn, blockRun, note, say, textOf, type Turn } from './turn.ts';
import { handoverVariables } from './variable-view.ts';

type Asking = Extract<Standing, { kind: 'asking' }>;
type HandoverEnded = Extract<StepInput, { type: 'handover-ended' }>;
type Outcome<Kind extends BlockOutcome['kind']> = Extract<BlockOutcome, { kind: Kind }>;

/** Where a turn goes on: at a block, or nowhere, with what the session stands at then. */
type Next =
  | { readonly kind: 'enter'; readonly frame: Frame }
  | { readonly kind: 'stand'; readonly standing: Standing }
  | { readonly kind: 'lost'; readonly message: string };

/** How deep calls may be nested; a flow called deeper is passed over (session.ts holds no more). */
const callLimit = 50;
/** Characters that one turn may say; a flow that says more is out of hand. */
const saidLimit = 1_048_576;
const ended: Next = { kind: 'stand', standing: { kind: 'ended' } };

const finish = (turn: Turn, standing: Standing): StepResult => ({
  session: { schemaVersion: 1, standing, stack: [...turn.stack], variables: turn.conversationVariables },
  effects: turn.effects,
  trace: turn.trace,
  wasUnderstood: turn.wasUnderstood,
  halted: null,
});

/** Leaves a flow at its end: back to the innermost caller that has a way on, else the session is ended. */
const returnFromCall = (turn: Turn): Next => {
  for (let caller = turn.stack.at(-1); caller !== undefined; caller = turn.stack.at(-1)) {
    turn.stack = turn.stack.slice(0, -1);
    const { outlet, ...frame } = caller;
    const block = blockAt(turn.program, frame);
    const to = outlet === null ? block?.frame.blockId : block?.exits.get(outlet);
    if (to !== undefined) return { kind: 'enter', frame: { flowId: frame.flowId, blockId: to } };
  }
  return ended;
};

/** Goes on from a block by an outlet; nothing connected there is the end of its flow. */
const leave = (turn: Turn, frame: Frame, outlet: string): Next => {
  const to = blockAt(turn.program, frame)?.exits.get(outlet);
  return to === undefined ? returnFromCall(turn) : { kind: 'enter', frame: { flowId: frame.flowId, blockId: to } };
};

/** Runs a flow and comes back to `caller`: at its outlet, or with `outlet: null` by entering it again. */
const call = (turn: Turn, flowId: FlowId, caller: Session['stack'][number] | null): Next | null => {
  const entry = entryOf(turn.program, flowId);
  if (entry === null || turn.stack.length >= callLimit) return null;
  if (caller !== null) turn.stack = [...turn.stack, caller];
  return { kind: 'enter', frame: entry };
};

const runLeave = (turn: Turn, frame: Frame, outcome: Outcome<'leave'>): Next => {
  if (outcome.say !== undefined) say(turn, frame, outcome.say);
  const refused = outcome.set === undefined ? null : assign(turn, outcome.set);
  const because = refused ?? outcome.because;
  note(turn, frame, { outlet: outcome.outlet, ...(because === undefined ? {} : { because }) });
  return leave(turn, frame, outcome.outlet);
};

const runJump = (turn: Turn, frame: Frame, outcome: Outcome<'jump'>): Next => {
  note(turn, frame, { because: outcome.because });
  const { flowId, blockId } = outcome;
  const target = blockId === null ? entryOf(turn.program, flowId) : { flowId, blockId };
  return target === null
    ? { kind: 'lost', message: `There is no flow ${flowId} to jump to.` }
    : { kind: 'enter', frame: target };
};

const runHandover = (turn: Turn, frame: Frame, outcome: Outcome<'handover'>): Next => {
  if (outcome.say !== undefined) say(turn, frame, outcome.say);
  note(turn, frame, {});
  const { brief, queueTimeoutMs } = outcome;
  turn.effects.push({ type: 'open-handover', at: frame, brief, queueTimeoutMs });
  return { kind: 'stand', standing: { kind: 'in-handover', at: frame } };
};

const runCall = (turn: Turn, frame: Frame, outcome: Outcome<'call'>): Next => {
  note(turn, frame, { because: `runs flow ${turn.program.flows.get(outcome.flowId)?.name ?? outcome.flowId}` });
  return call(turn, outcome.flowId, { ...frame, outlet: outcome.outlet }) ?? leave(turn, frame, outcome.outlet);
};

const carryOut = (turn: Turn, frame: Frame, outcome: BlockOutcome): Next => {
  switch (outcome.kind) {
    case 'leave':
      return runLeave(turn, frame, outcome);
    case 'ask':
      say(turn, frame, outcome.say);
      note(turn, frame, {});
      return { kind: 'stand', standing: { kind: 'asking', at: frame, awaiting: outcome.awaiting, attempts: 0 } };
    case 'jump':
      return runJump(turn, frame, outcome);
    case 'handover':
      return runHandover(turn, frame, outcome);
    case 'call':
      return runCall(turn, frame, outcome);
    case 'end':
      note(turn, frame, {});
      return returnFromCall(turn);
  }
};

const enter = (turn: Turn, frame: Frame): Next => {
  const block = blockAt(turn.program, frame);
  if (block === null) return { kind: 'lost', message: `There is no block ${frame.blockId} in this version.` };
  if (!block.bound.ok) return { kind: 'lost', message: `Block ${frame.blockId} cannot run: ${block.bound.error}` };
  return carryOut(turn, block.frame, block.bound.value.enter(blockRun(turn, 0)));
};

/** Runs blocks until one waits or nothing is left, at most `stepLimit` of them. */
const run = (turn: Turn, from: Next): StepResult => {
  let next = from;
  let frame: Frame | null = null;
  while (next.kind === 'enter') {
    if (turn.visits.length >= stepLimit) return haltLoop(turn);
    frame = next.frame;
    turn.visits.push({ frame, effectsBefore: turn.effects.length });
    next = enter(turn, frame);
    if (turn.saidLength > saidLimit) return haltAt(turn, [frame.blockId], 'The flow said more than 1 MiB in one turn.');
  }
  if (next.kind === 'lost') return haltAt(turn, frame === null ? [] : [frame.blockId], next.message);
  return finish(turn, next.standing);
};

const start = (turn: Turn): StepResult => {
  turn.stack = [];
  const entry = entryOf(turn.program, turn.program.definition.startFlowId);
  return run(
    turn,
    entry === null ? { kind: 'lost', message: 'The start flow has no start.' } : { kind: 'enter', frame: entry },
  );
};

const askingBlock = (turn: Turn, standing: Standing): Required<BoundBlock>['receive'] => {
  if (standing.kind !== 'asking') return null;
  const bound = blockAt(turn.program, standing.at)?.bound;
  return bound?.ok === true ? bound.value.receive : null;
};

const accept = (turn: Turn, standing: Asking, reception: Extract<Reception, { kind: 'accepted' }>): StepResult => {
  if (reception.answer !== null) turn.effects.push({ type: 'answered', content: reception.answer });
  const refused = assign(turn, reception.set);
  note(turn, standing.at, { outlet: reception.outlet, ...(refused === null ? {} : { because: refused }) });
  return run(turn, leave(turn, standing.at, reception.outlet));
};

const refuse = (turn: Turn, standing: Asking, reception: Extract<Reception, { kind: 'refused' }>): StepResult => {
  turn.wasUnderstood = false;
  const outlet = reception.giveUpOutlet;
  if (outlet !== null) {
    note(turn, standing.at, { outlet, because: 'the last attempt was refused' });
    return run(turn, leave(turn, standing.at, outlet));
  }
  say(turn, standing.at, reception.retry);
  note(turn, standing.at, { because: 'the answer was refused' });
  return finish(turn, { ...standing, attempts: standing.attempts + 1 });
};

const giveDefaultAnswer = (turn: Turn): StepResult => {
  turn.wasUnderstood = false;
  turn.stack = [];
  say(turn, null, { type: 'text', text: textOf(turn, turn.program.definition.defaultAnswer) });
  turn.effects.push({ type: 'default-answer' });
  return finish(turn, { kind: 'ended' });
};

/** The order of input (decisions.md, Flows): the waiting block, then its retry text; without one, the default answer. */
const receiveMessage = (turn: Turn, standing: Standing, content: VisitorContent): StepResult => {
  if (standing.kind === 'in-handover') return finish(turn, standing);
  const receive = askingBlock(turn, standing);
  if (standing.kind !== 'asking' || receive === null) return giveDefaultAnswer(turn);
  const reception = receive(content, blockRun(turn, standing.attempts));
  return reception.kind === 'accepted' ? accept(turn, standing, reception) : refuse(turn, standing, reception);
};

/** Where the session goes on after people: a waiting block at its outlet; an open question by being asked again. */
const resumeAt = (standing: Standing, input: HandoverEnded): Session['stack'][number] | null => {
  if (standing.kind === 'ended') return null;
  return { ...standing.at, outlet: standing.kind === 'in-handover' ? input.outlet : null };
};

const endHandover = (turn: Turn, standing: Standing, input: HandoverEnded): StepResult => {
  turn.conversationVariables = { ...turn.conversationVariables, ...handoverVariables(input.variables) };
  turn.view = null;
  const resume = resumeAt(standing, input);
  if (resume !== null && standing.kind === 'in-handover') note(turn, standing.at, { outlet: input.outlet });
  const wrapUp = input.callFlowId === null ? null : call(turn, input.callFlowId, resume);
  if (wrapUp !== null) return run(turn, wrapUp);
  if (resume !== null) turn.stack = [...turn.stack, resume];
  return run(turn, resume === null ? ended : returnFromCall(turn));
};

/**
 * Runs one turn of a conversation: pure, total and bounded (product.md section 6). Whatever the session and the input
 * are, it answers; a flow that cannot go on is `halted`, with a message for the designer and an apology to the visitor.
 */
// oxlint-disable-next-line max-params -- the five things a turn depends on, as decisions.md (Flows) names them
export const step = (program: Program, session: Session, input: StepInput, facts: Facts, tools: Tools): StepResult => {
  const turn = beginTurn({ program, facts, tools }, session);
  switch (input.type) {
    case 'start':
      return start(turn);
    case 'message':
      return receiveMessage(turn, session.standing, input.content);
    case 'handover-ended':
      return endHandover(turn, session.standing, input);
  }
};

/** What the bot waits for from the visitor now; null when it waits for nothing in particular. */
export const awaitingOf = (session: Session): Awaiting | null =>
  session.standing.kind === 'asking' ? session.standing.awaiting : null;
