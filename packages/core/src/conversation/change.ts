import type { SupportSchedule } from '../availability/support-schedule.ts';
import type { BotSettings } from '../bot/bot-settings.ts';
import type { Instant } from '../clock.ts';
import type { TraceStep } from '../engine/step.ts';
import type { Handover } from '../handover/handover.ts';
import type { Id, MemberId } from '../ids.ts';
import type { Awaiting } from '../message/awaiting.ts';
import type { Message } from '../message/message.ts';
import type { Role } from '../identity/role.ts';
import type { Contact } from './contact.ts';
import type { Control, Conversation } from './conversation.ts';

/** Who causes a change of a conversation. */
export type Actor =
  | { readonly kind: 'visitor' }
  | {
      readonly kind: 'member';
      readonly memberId: MemberId;
      readonly displayName: string;
      readonly role: Role;
      /** Whether this member is an agent of the conversation's bot. */
      readonly isAgentOfBot: boolean;
    }
  | { readonly kind: 'system' };

/**
 * A command whose answer is kept: the same `clientId` of the same actor gets it again, whatever the body (decisions.md).
 * The answer is rebuilt from the messages `firstSeq..lastSeq` of that turn (`lastSeq < firstSeq` when it made none).
 */
export interface StoredCommand {
  /** `visitor`, or the member's id. */
  readonly actor: string;
  readonly clientId: string;
  readonly kind: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  readonly ownerId: MemberId | null;
  readonly awaiting: Awaiting | null;
  readonly handoverId: Id<'handover'> | null;
}

/** The member whom a command names (*Assign to another agent*). */
export interface TargetMember {
  readonly memberId: MemberId;
  readonly displayName: string;
  readonly role: Role;
  readonly isAgentOfBot: boolean;
  /** Conversations that they own in this bot. */
  readonly owned: number;
}

/** All that one locking read brings: everything a change of a conversation may depend on. */
export interface ConversationSnapshot {
  readonly conversation: Conversation;
  /** The open live handover, or null. */
  readonly handover: Handover | null;
  readonly contact: Contact;
  readonly settings: BotSettings;
  readonly schedule: SupportSchedule;
  /** Display name of the owner, or null. */
  readonly ownerName: string | null;
  /** When the owner's last heartbeat came; null without an owner, or without any heartbeat yet. */
  readonly ownerLastSeenAt: Instant | null;
  /** When the open interval began: no later instant of a change may lie before it, even when the clock is set back (B17). */
  readonly intervalStartedAt: Instant;
  readonly isVisitorConnected: boolean;
  readonly queueLength: number;
  readonly availableAgents: number;
  /** Conversations that the acting member owns in this bot; 0 for others. */
  readonly ownedByActor: number;
  /** The member whom the command names, or null when there is none of this id in the workspace. */
  readonly target: TargetMember | null;
  /** The stored command with the client's id, when it was carried out before. */
  readonly known: StoredCommand | null;
}

export type TimerKind = 'queue-timeout' | 'agent-gone';

/** At most one timer of a kind runs per conversation: a change replaces it. */
export interface TimerChange {
  readonly kind: TimerKind;
  /** null takes the timer away. */
  readonly dueAt: Instant | null;
}

/** What the staff sees happened, beside the messages: one list per conversation, the audit of its handovers (B30). */
export interface ConversationEvent {
  readonly id: Id<'event'>;
  readonly kind:
    | 'conversation-started'
    | 'conversation-closed'
    | 'handover-opened'
    | 'handover-assigned'
    | 'handover-unassigned'
    | 'handover-resolved'
    | 'handover-cancelled'
    | 'handover-expired'
    | 'default-answers-reached'
    /** The flow could not go on, and the visitor read an apology (B24). */
    | 'flow-halted';
  readonly actor: Actor;
  readonly handoverId: Id<'handover'> | null;
  /** The member who has it after the event, where it is about an owner. */
  readonly ownerId: MemberId | null;
  readonly ownerName: string | null;
  /** Of a halted flow: why, with the names of its blocks; else null. */
  readonly detail: string | null;
  /** The last message before it: where the transcript shows it. */
  readonly afterSeq: number;
  readonly at: Instant;
}

/** Everything that one change writes, together or not at all (reliability.md, A turn is atomic). */
export interface ConversationChange {
  /** Whether `conversation` is to be inserted; else it is updated. */
  readonly isNew: boolean;
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  /** Rows to insert or update, in this order: one that ends stands before the one that begins in the same turn. */
  readonly handovers: readonly Handover[];
  readonly contact: Contact | null;
  /** Whether control, owner or handover changed, so that the open interval ends at `at` and another begins. */
  readonly startsInterval: boolean;
  readonly events: readonly ConversationEvent[];
  readonly timers: readonly TimerChange[];
  readonly trace: readonly TraceStep[];
  readonly command: StoredCommand | null;
  /** The clock, but never before the open interval began. */
  readonly at: Instant;
}
