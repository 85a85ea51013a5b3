import { awaitingOf } from '../engine/run.ts';
import type { TraceStep } from '../engine/step.ts';
import type { Handover } from '../handover/handover.ts';
import type { MemberId } from '../ids.ts';
import type { Author, Message } from '../message/message.ts';
import type { MessageContent } from '../message/content.ts';
import type {
  ConversationChange,
  ConversationEvent,
  ConversationSnapshot,
  StoredCommand,
  TimerChange,
  TimerKind,
} from './change.ts';
import type { Contact } from './contact.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationEnv } from './env.ts';

/**
 * A change of a conversation while it is put together. A value: every step returns a new one. Invariant: `seq` is gapless
 * and `revision` rises with every message and every change of control, both from what the locked row says.
 */
export interface Turn {
  readonly env: ConversationEnv;
  readonly before: ConversationSnapshot;
  readonly isNew: boolean;
  readonly conversation: Conversation;
  readonly contact: Contact;
  /** The open live handover as it now stands. */
  readonly handover: Handover | null;
  /** Those that ended in this turn. */
  readonly ended: readonly Handover[];
  readonly ownerName: string | null;
  readonly messages: readonly Message[];
  readonly events: readonly ConversationEvent[];
  readonly timers: ReadonlyMap<TimerKind, number | null>;
  readonly trace: readonly TraceStep[];
}

export const beginTurn = (before: ConversationSnapshot, env: ConversationEnv, isNew = false): Turn => ({
  env,
  before,
  isNew,
  conversation: before.conversation,
  contact: before.contact,
  handover: before.handover,
  ended: [],
  ownerName: before.ownerName,
  messages: [],
  events: [],
  timers: new Map(),
  trace: [],
});

/** Never before the open interval began, so that no interval is of negative length (reliability.md, B17). */
const instantOf = (turn: Turn): number => Math.max(turn.env.now, turn.before.intervalStartedAt);

const append = (turn: Turn, from: Pick<Message, 'author' | 'content' | 'clientId'>): Turn => {
  const { conversation, env } = turn;
  const seq = conversation.lastSeq + 1;
  const revision = conversation.revision + 1;
  const place = { id: env.newId('message'), conversationId: conversation.id, seq, revision, createdAt: env.now };
  return {
    ...turn,
    conversation: { ...conversation, lastSeq: seq, revision },
    messages: [...turn.messages, { ...place, ...from }],
  };
};

/** Appends a message with the next `seq`. */
export const addMessage = (turn: Turn, author: Author, content: MessageContent): Turn =>
  append(turn, { author, content, clientId: null });

/** Appends the message that the command itself is: it bears the client's id, by which its sender knows it again. */
export const addSentMessage = (turn: Turn, author: Author, content: MessageContent): Turn =>
  append(turn, { author, content, clientId: turn.env.clientId });

/** Changes the conversation's row without raising its revision: for what no transcript shows. */
export const patch = (turn: Turn, changes: Partial<Conversation>): Turn => ({
  ...turn,
  conversation: { ...turn.conversation, ...changes },
});

/** Changes what everyone sees of the conversation, control above all, and so raises its revision. */
export const patchVisibly = (turn: Turn, changes: Partial<Conversation>): Turn =>
  patch(turn, { ...changes, revision: turn.conversation.revision + 1 });

interface EventSubject {
  readonly handoverId?: Handover['id'];
  readonly ownerId?: MemberId;
  readonly ownerName?: string;
  readonly detail?: string;
}

export const addEvent = (turn: Turn, kind: ConversationEvent['kind'], about: EventSubject = {}): Turn => ({
  ...turn,
  events: [
    ...turn.events,
    {
      id: turn.env.newId('event'),
      kind,
      actor: turn.env.actor,
      handoverId: about.handoverId ?? null,
      ownerId: about.ownerId ?? null,
      ownerName: about.ownerName ?? null,
      detail: about.detail ?? null,
      afterSeq: turn.conversation.lastSeq,
      at: instantOf(turn),
    },
  ],
});

/** Sets the conversation's one timer of this kind; null takes it away. */
export const setTimer = (turn: Turn, kind: TimerKind, dueAt: number | null): Turn => ({
  ...turn,
  timers: new Map([...turn.timers, [kind, dueAt]]),
});

/** Who a command's answer is kept for. */
export const actorKey = (actor: ConversationEnv['actor']): string =>
  actor.kind === 'member' ? actor.memberId : actor.kind;

const storedCommand = (turn: Turn, kind: string): StoredCommand | null => {
  const { conversation, env, before } = turn;
  if (env.clientId === null) return null;
  return {
    actor: actorKey(env.actor),
    clientId: env.clientId,
    kind,
    firstSeq: before.conversation.lastSeq + 1,
    lastSeq: conversation.lastSeq,
    revision: conversation.revision,
    control: conversation.control,
    ownerId: conversation.ownerId,
    awaiting: conversation.control === 'bot' ? awaitingOf(conversation.session) : null,
    handoverId: turn.handover?.id ?? turn.ended.at(-1)?.id ?? null,
  };
};

const hasNewControl = ({ conversation, before }: Turn): boolean =>
  conversation.control !== before.conversation.control ||
  conversation.ownerId !== before.conversation.ownerId ||
  conversation.openHandoverId !== before.conversation.openHandoverId;

const changedHandovers = (turn: Turn): readonly Handover[] =>
  turn.handover === null || turn.handover === turn.before.handover ? turn.ended : [...turn.ended, turn.handover];

const timerChanges = (turn: Turn): readonly TimerChange[] => [...turn.timers].map(([kind, dueAt]) => ({ kind, dueAt }));

/** The whole turn as what is written; `kind` names the command for its stored answer. */
export const finishTurn = (turn: Turn, kind: string): ConversationChange => ({
  isNew: turn.isNew,
  conversation: turn.conversation,
  messages: turn.messages,
  handovers: changedHandovers(turn),
  contact: turn.contact === turn.before.contact ? null : turn.contact,
  startsInterval: turn.isNew || hasNewControl(turn),
  events: turn.events,
  timers: timerChanges(turn),
  trace: turn.trace,
  command: storedCommand(turn, kind),
  at: instantOf(turn),
});
