import type { Frame } from '../engine/session.ts';
import type { FlowId, MemberId, OutcomeId, TopicId } from '../ids.ts';
import type { OpenedBy } from './handover.ts';

/** What the flow is to run, as a call, before it goes on (decisions.md, Resolve): a message comes before 'Resolved', a flow after it. */
export interface ResolvedWrapUp {
  readonly message: string | null;
  readonly flowId: FlowId | null;
}

/** What a command does to the open handover of a conversation; `evolveHandover` makes the row of it. */
export type HandoverEvent =
  | {
      readonly type: 'opened';
      readonly openedBy: OpenedBy;
      readonly at: Frame | null;
      readonly brief: string;
      readonly queueTimeoutMs: number;
    }
  | { readonly type: 'assigned'; readonly ownerId: MemberId; readonly ownerName: string; readonly isFirst: boolean }
  | { readonly type: 'unassigned'; readonly because: 'returned' | 'agent-gone' }
  | {
      readonly type: 'resolved';
      readonly topic: { readonly id: TopicId; readonly name: string };
      readonly outcome: { readonly id: OutcomeId; readonly name: string };
      readonly tags: readonly string[];
      readonly wrapUp: ResolvedWrapUp;
    }
  | { readonly type: 'cancelled'; readonly by: 'agent' | 'visitor' }
  | { readonly type: 'expired' };
