import type { VisitorContent } from '../message/content.ts';
import type { FlowId } from '../ids.ts';
import type { MessageContent } from '../message/content.ts';
import type { BlockId } from '../ids.ts';
import type { Value, Variables } from '../variables/value.ts';
import type { Frame, Session } from './session.ts';

/** How a handover that a block opened ended: the outlet to go on at (product.md section 4). */
export type HandoverOutlet = 'resolved' | 'no-answer' | 'cancelled' | 'cancelled-by-visitor';

export type StepInput =
  /** The conversation begins: the start flow runs. */
  | { readonly type: 'start' }
  | { readonly type: 'message'; readonly content: VisitorContent }
  /**
   * People are done. `session.standing` decides: a block that waits for people goes on at `outlet`; a suspended session goes
   * on as it stood, an open question is asked again. `callFlowId` (the wrap-up) runs first, as a call.
   */
  | {
      readonly type: 'handover-ended';
      readonly outlet: HandoverOutlet;
      readonly variables: Variables;
      readonly callFlowId: FlowId | null;
    };

export type StepEffect =
  | { readonly type: 'say'; readonly blockId: BlockId | null; readonly content: MessageContent }
  /** The visitor's own message as understood: a choice by its title, for the transcript. */
  | { readonly type: 'answered'; readonly content: MessageContent }
  | { readonly type: 'set-contact'; readonly path: string; readonly value: Value }
  | {
      readonly type: 'open-handover';
      readonly at: Frame;
      readonly brief: string;
      readonly queueTimeoutMs: number | null;
    }
  | { readonly type: 'default-answer' };

/** One block run, as the conversation's trace keeps it; `because` explains a condition or a jump in words. */
export interface TraceStep {
  readonly flowId: FlowId;
  readonly blockId: BlockId;
  readonly outlet: string | null;
  readonly because: string | null;
}

export interface StepResult {
  readonly session: Session;
  readonly effects: readonly StepEffect[];
  readonly trace: readonly TraceStep[];
  /**
   * Whether the input was understood, which sets the count towards *Action* to 0. False for a refused answer too, which leaves
   * the count as it is; only the effect `default-answer` adds to it (decisions.md, Order of input).
   */
  readonly wasUnderstood: boolean;
  /** Set when the step limit stopped a flow that loops without asking: the blocks of the loop. */
  readonly halted: { readonly blockIds: readonly BlockId[]; readonly message: string } | null;
}

/** Blocks that one turn may run without a visitor's input (reliability.md, Step limit). */
export const stepLimit = 500;
