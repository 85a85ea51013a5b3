import type { HandoverCommand } from '../../handover/command.ts';
import type { VisitorContent } from '../../message/content.ts';
import type { Actor, TimerKind } from '../change.ts';
import { commandHandover } from '../command-handover.ts';
import { fireTimer } from '../fire-timer.ts';
import { receiveVisitorMessage } from '../receive-visitor-message.ts';
import { sendAgentMessage } from '../send-agent-message.ts';
import { TestLine, system, visitor } from './line.ts';

type Outcome = ReturnType<TestLine['run']>;

export const minute = 60_000;

export const receive = (line: TestLine, content: VisitorContent): Outcome =>
  line.run(visitor, (snapshot, env) => receiveVisitorMessage(snapshot, { content }, env));

export const say = (line: TestLine, text: string): Outcome => receive(line, { type: 'text', text });

export const command = (line: TestLine, actor: Actor, given: HandoverCommand): Outcome =>
  line.run(actor, (snapshot, env) => commandHandover(snapshot, given, env));

export const answer = (line: TestLine, actor: Actor, text: string): Outcome =>
  line.run(actor, (snapshot, env) => sendAgentMessage(snapshot, { text }, env));

export const fire = (line: TestLine, kind: TimerKind): Outcome =>
  line.run(system, (snapshot, env) => fireTimer(snapshot, kind, env));

/** A visitor who waits for a person, brought there by the handover block. */
export const waiting = (...settings: ConstructorParameters<typeof TestLine>): TestLine => {
  const line = new TestLine(...settings);
  say(line, 'Ada');
  say(line, 'Apple');
  return line;
};

/** The lines of the transcript after the first `count`. */
export const since = (line: TestLine, count: number): string[] => line.transcript().slice(count);
