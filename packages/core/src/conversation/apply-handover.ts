import { supportVerdictAt } from '../availability/support-verdict.ts';
import { evolveHandover, openedHandover } from '../handover/evolve.ts';
import type { Handover } from '../handover/handover.ts';
import type { HandoverEvent } from '../handover/handover-event.ts';
import { addBotSetting, addOwnerMessage, addQueuePosition, addStartMessage, addSystemLine } from './say.ts';
import { addEvent, patchVisibly, setTimer, type Turn } from './turn.ts';

type Event<Type extends HandoverEvent['type']> = Extract<HandoverEvent, { type: Type }>;

/** Whether support was online is kept for what a rule may have asked; an agent who takes over asks none (003-14). */
const wasSupportOnline = ({ before, env }: Turn, event: Event<'opened'>): boolean | null =>
  event.openedBy === 'agent' ? null : supportVerdictAt(before.schedule, env.now).isOnline;

const openRow = (turn: Turn, event: Event<'opened'>): Handover => {
  const { workspaceId, botId, id: conversationId } = turn.conversation;
  const id = turn.env.newId('handover');
  const row = { id, workspaceId, botId, conversationId, wasSupportOnline: wasSupportOnline(turn, event) };
  return openedHandover(row, event, turn.env.now);
};

/** The visitor is told that they wait: not when an agent came of their own accord, and a block has confirmed in its own words. */
const tellWaiting = (turn: Turn, event: Event<'opened'>): Turn => {
  if (event.openedBy === 'agent') return turn;
  const confirmation = event.openedBy === 'block' ? null : turn.before.settings.confirmationMessage;
  return addSystemLine(addQueuePosition(addBotSetting(turn, confirmation)), 'waiting');
};

/** Bot -> queue: whatever the bot still says comes before control changes, so that it is silent from then on (B31). */
export const applyOpened = (turn: Turn, event: Event<'opened'>): Turn => {
  const handover = openRow(turn, event);
  const told = tellWaiting(turn, event);
  const opened = patchVisibly({ ...told, handover }, { control: 'queue', ownerId: null, openHandoverId: handover.id });
  return setTimer(
    addEvent(opened, 'handover-opened', { handoverId: handover.id }),
    'queue-timeout',
    handover.expiresAt,
  );
};

/** -> agent: the transfer line, and the start message when nobody had it before. */
const applyAssigned = (turn: Turn, handover: Handover, event: Event<'assigned'>): Turn => {
  const { ownerId, ownerName } = event;
  const assigned = patchVisibly(
    { ...turn, handover: evolveHandover(handover, event, turn.env.now), ownerName },
    { control: 'agent', ownerId, defaultAnswers: 0, needsAction: false },
  );
  const noted = addEvent(assigned, 'handover-assigned', { handoverId: handover.id, ownerId, ownerName });
  const told = addSystemLine(noted, 'transfer');
  const greeted = event.isFirst ? addStartMessage(told) : told;
  const watched = setTimer(greeted, 'agent-gone', turn.env.now + turn.before.settings.agentGoneAfterMs);
  return setTimer(watched, 'queue-timeout', null);
};

/** Agent -> queue, in its old place. */
const applyUnassigned = (turn: Turn, handover: Handover, event: Event<'unassigned'>): Turn => {
  const waiting = evolveHandover(handover, event, turn.env.now);
  const released = patchVisibly({ ...turn, handover: waiting, ownerName: null }, { control: 'queue', ownerId: null });
  const noted = addEvent(released, 'handover-unassigned', { handoverId: handover.id });
  const told = addSystemLine(noted, 'released-to-queue');
  return setTimer(setTimer(told, 'agent-gone', null), 'queue-timeout', waiting.expiresAt);
};

type Ending = Event<'resolved' | 'cancelled' | 'expired'>;

/** The one system line of each ending; a time-out and the visitor's own stop have none: the flow speaks. */
const addEndingLine = (turn: Turn, event: Ending): Turn => {
  if (event.type === 'resolved') return addSystemLine(turn, 'resolved');
  return event.type === 'cancelled' && event.by === 'agent' ? addSystemLine(turn, 'released-to-bot') : turn;
};

/** -> bot. The custom message is still the agent's; then the line; then control is the bot's (decisions.md, Resolve). */
const applyEnded = (turn: Turn, handover: Handover, event: Ending): Turn => {
  const message = event.type === 'resolved' ? event.wrapUp.message : null;
  const told = addEndingLine(message === null ? turn : addOwnerMessage(turn, message), event);
  const ended = [...turn.ended, evolveHandover(handover, event, turn.env.now)];
  const released = patchVisibly(
    { ...told, handover: null, ended, ownerName: null },
    { control: 'bot', ownerId: null, openHandoverId: null },
  );
  const noted = addEvent(released, `handover-${event.type}`, { handoverId: handover.id });
  return setTimer(setTimer(noted, 'agent-gone', null), 'queue-timeout', null);
};

/** What an event of the handover does to the conversation: row, control, lines, timers, audit. */
export const applyHandoverEvent = (turn: Turn, event: HandoverEvent): Turn => {
  if (event.type === 'opened') return applyOpened(turn, event);
  const { handover } = turn;
  if (handover === null) throw new Error(`A handover cannot be ${event.type} without being open`);
  switch (event.type) {
    case 'assigned':
      return applyAssigned(turn, handover, event);
    case 'unassigned':
      return applyUnassigned(turn, handover, event);
    case 'resolved':
    case 'cancelled':
    case 'expired':
      return applyEnded(turn, handover, event);
  }
};
