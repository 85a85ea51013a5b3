import type { SupportSchedule } from '../availability/support-schedule.ts';
import type { BotSettings } from '../bot/bot-settings.ts';
import type { Instant } from '../clock.ts';
import type { TraceStep } from '../engine/step.ts';
import type { Handover } from '../handover/handover.ts';
import type { Id, MemberId } from '../ids.ts';
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
  readonly handoverId: Id<'handover'> | null;
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
  readonly isVisitorConnected: boolean;
  readonly queueLength: number;
  readonly availableAgents: number;
  /** Conversations that the acting member owns in this bot; 0 for others. */
  readonly ownedByActor: number;
  /** The stored command with the client's id, when it was carried out before. */
  readonly known: StoredCommand | null;
}

export type TimerKind = 'queue-timeout' | 'agent-gone';

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
    | 'default-answers-reached';
  readonly actor: Actor;
  readonly handoverId: Id<'handover'> | null;
  /** The member who has it after the event, where it is about an owner. */
  readonly ownerId: MemberId | null;
  readonly ownerName: string | null;
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
  readonly handover: Handover | null;
  readonly contact: Contact | null;
  /** Whether control or owner changed, so that the open interval ends now and another begins. */
  readonly startsInterval: boolean;
  readonly events: readonly ConversationEvent[];
  readonly timers: readonly TimerChange[];
  readonly trace: readonly TraceStep[];
  readonly command: StoredCommand | null;
  readonly at: Instant;
}
