import { emptySupportSchedule } from '../../availability/support-schedule.ts';
import { botSettingsSchema, type BotSettings } from '../../bot/bot-settings.ts';
import type { Role } from '../../identity/role.ts';
import type { AgentCommand } from '../../handover/command.ts';
import type { Handover } from '../../handover/handover.ts';
import type { NewId } from '../../ids.ts';
import { messagePreview } from '../../message/message.ts';
import type { Message } from '../../message/message.ts';
import type { Refusal } from '../../refusals.ts';
import type { Result } from '../../result.ts';
import type { Actor, ConversationChange, ConversationSnapshot, TargetMember } from '../change.ts';
import type { ConversationEnv } from '../env.ts';
import { startConversation } from '../start-conversation.ts';
import { smallProgram, smallTools } from './small-bot.ts';
import { countingIds, testId } from './test-ids.ts';

export type MemberActor = Extract<Actor, { kind: 'member' }>;

const topicId = testId('topic', 1);
const outcomeId = testId('outcome', 1);
export const startedAt = 1_800_000_000_000;

export const agent = (number: number, displayName: string, role: Role = 'agent'): MemberActor => ({
  kind: 'member',
  memberId: testId('member', number),
  displayName,
  role,
  isAgentOfBot: role === 'agent',
});
export const nora = agent(1, 'Nora');
export const omar = agent(2, 'Omar');
export const admin = agent(3, 'Ada', 'admin');
export const builder = agent(4, 'Ben', 'builder');
export const visitor: Actor = { kind: 'visitor' };
export const system: Actor = { kind: 'system' };

export const targetOf = (actor: MemberActor, owned = 0): TargetMember => {
  const { memberId, displayName, role, isAgentOfBot } = actor;
  return { memberId, displayName, role, isAgentOfBot, owned };
};

export const resolveCommand: Extract<AgentCommand, { type: 'resolve' }> = {
  type: 'resolve',
  topicId,
  outcomeId,
  tags: ['lamp'],
  wrapUp: { kind: 'nothing' },
};

const settingsWith = (changes: Partial<BotSettings> = {}): BotSettings => ({
  ...botSettingsSchema.parse({
    topics: [{ id: topicId, name: 'Delivery' }],
    outcomes: [{ id: outcomeId, name: 'Solved' }],
  }),
  ...changes,
});

const envOf = (actor: Actor, now: number, newId: NewId = countingIds()): ConversationEnv => ({
  actor,
  now,
  newId,
  program: smallProgram,
  tools: smallTools,
  clientId: null,
});

type Decision = Result<ConversationChange, Refusal>;

/**
 * A conversation with its rows in memory: what the database would hold after each change, so that the next decision sees what
 * a locking read would bring.
 */
export class TestLine {
  readonly messages: Message[] = [];
  readonly changes: ConversationChange[] = [];
  readonly handovers = new Map<string, Handover>();
  now = startedAt;
  snapshot: ConversationSnapshot;
  readonly #newId = countingIds();

  constructor(settings: Partial<BotSettings> = {}, locale = 'en') {
    const started = startConversation(
      {
        botId: testId('bot', 1),
        visitorId: testId('visitor', 1),
        versionId: testId('version', 1),
        channel: 'web',
        reference: 1,
        locale,
        contact: {
          workspaceId: testId('workspace', 1),
          id: testId('contact', 1),
          name: null,
          email: null,
          phone: null,
          variables: {},
        },
        settings: settingsWith(settings),
        schedule: emptySupportSchedule('Europe/Paris'),
        isVisitorConnected: true,
        queueLength: 0,
        availableAgents: 0,
      },
      null,
      envOf(visitor, this.now, this.#newId),
    );
    if (!started.ok) throw new Error(started.error.code);
    this.snapshot = {
      conversation: started.value.conversation,
      handover: null,
      contact: {
        workspaceId: testId('workspace', 1),
        id: testId('contact', 1),
        name: null,
        email: null,
        phone: null,
        variables: {},
      },
      settings: settingsWith(settings),
      schedule: emptySupportSchedule('Europe/Paris'),
      ownerName: null,
      ownerLastSeenAt: null,
      intervalStartedAt: this.now,
      isVisitorConnected: true,
      queueLength: 0,
      availableAgents: 0,
      ownedByActor: 0,
      target: null,
      known: null,
    };
    this.#save(started.value);
  }

  /** Decides on what stands now and, where it is not refused, writes it. */
  run(actor: Actor, decide: (snapshot: ConversationSnapshot, env: ConversationEnv) => Decision): Decision {
    const decided = decide(this.snapshot, envOf(actor, this.now, this.#newId));
    if (decided.ok) this.#save(decided.value);
    return decided;
  }

  with(changes: Partial<ConversationSnapshot>): this {
    this.snapshot = { ...this.snapshot, ...changes };
    return this;
  }

  /** Every line so far, as `author: words`. */
  transcript(): string[] {
    return this.messages.map(({ author, content }) => `${author.kind}: ${messagePreview(content)}`);
  }

  #save(change: ConversationChange): void {
    this.changes.push(change);
    this.messages.push(...change.messages);
    for (const handover of change.handovers) {
      this.handovers.set(handover.id, { ...handover, queueNumber: handover.queueNumber ?? this.handovers.size + 1 });
    }
    const { conversation } = change;
    const { openHandoverId } = conversation;
    const owner = change.events.findLast(({ ownerId }) => ownerId === conversation.ownerId);
    this.snapshot = {
      ...this.snapshot,
      conversation,
      contact: change.contact ?? this.snapshot.contact,
      handover: openHandoverId === null ? null : (this.handovers.get(openHandoverId) ?? null),
      ownerName: conversation.ownerId === null ? null : (owner?.ownerName ?? this.snapshot.ownerName),
      intervalStartedAt: change.startsInterval ? change.at : this.snapshot.intervalStartedAt,
    };
  }
}
