import type { Judgement } from '../conditions/condition-kind.ts';
import type { Condition } from '../conditions/condition.ts';
import type { BotDefinition } from '../flow/flow.ts';
import type { BlockId, FlowId } from '../ids.ts';
import type { Awaiting } from '../message/awaiting.ts';
import type { MessageContent, VisitorContent } from '../message/content.ts';
import type { LocalizedString, LocalizedText, RichText } from '../message/rich-text.ts';
import type { Result } from '../result.ts';
import type { Value, Variables } from '../variables/value.ts';
import type { Facts } from './facts.ts';
import type { ProblemOfExpression } from './tools.ts';

export type BlockGroup = 'say' | 'ask' | 'logic' | 'human' | 'connect';

/** An exit of a block, drawn at its row of the card. Its id is stable: connections name it. */
export interface Outlet {
  readonly id: string;
  readonly label: string;
  /** How bad it is that nothing is connected here; an error where a visitor would be left without an answer. */
  readonly whenUnconnected: 'error' | 'warning';
}

/** What is wrong with a block; errors stop publishing, warnings do not (product.md section 6, Problems). */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly flowId: FlowId | null;
  readonly blockId: BlockId | null;
}
export type BlockProblem = Pick<Problem, 'severity' | 'code' | 'message'>;

/** What a block may ask about the rest of the bot while it is validated or summarised. */
export interface BotOutline {
  readonly definition: BotDefinition;
  readonly flows: ReadonlyMap<FlowId, { readonly name: string; readonly blockIds: ReadonlySet<BlockId> }>;
  readonly problemOfExpression: ProblemOfExpression;
}

/** What a running block may see and use. Everything is a value or a pure function; nothing throws. */
export interface BlockRun {
  readonly facts: Facts;
  /** Declared variables and the built-in ones (`contact.name`, `support.isOnline`, `handover.outcome`), by dotted path. */
  readonly variables: Variables;
  /** How often the waiting block has refused an answer; 0 when it is entered. */
  readonly attempts: number;
  text(template: LocalizedText): RichText;
  string(template: LocalizedString): string;
  /** Fills `{{ path | filter }}` in a text that has no languages, such as a value to keep. */
  render(template: string): string;
  evaluate(expression: string): Result<Value, string>;
  judge(condition: Condition): Judgement;
}

/** Values by the path that they are kept under: a declared variable's name, or a settable built-in one. */
export type Assignments = Readonly<Record<string, Value>>;

/** What became of a block that was entered. `because` explains it in the conversation's trace. */
export type BlockOutcome =
  | {
      readonly kind: 'leave';
      readonly outlet: string;
      readonly say?: MessageContent;
      readonly set?: Assignments;
      readonly because?: string;
    }
  | { readonly kind: 'ask'; readonly say: MessageContent; readonly awaiting: Awaiting }
  | { readonly kind: 'jump'; readonly flowId: FlowId; readonly blockId: BlockId | null; readonly because: string }
  /** Runs a flow, then leaves by `outlet`. */
  | { readonly kind: 'call'; readonly flowId: FlowId; readonly outlet: string }
  | {
      readonly kind: 'handover';
      readonly say?: MessageContent;
      readonly brief: string;
      readonly queueTimeoutMs: number | null;
    }
  /** Ends the flow: back to the block that called it, else the session is ended. */
  | { readonly kind: 'end' };

/** What an asking block makes of a visitor's input: an answer, or a refusal with what to say about it. */
export type Reception =
  | {
      readonly kind: 'accepted';
      readonly outlet: string;
      /** The message as understood (a typed title as its choice), null where the text stands as it is. */
      readonly answer: MessageContent | null;
      readonly set: Assignments;
    }
  /** `giveUpOutlet` is set when this was the last attempt. */
  | { readonly kind: 'refused'; readonly retry: MessageContent; readonly giveUpOutlet: string | null };

/** A way on that a block takes where `when` holds and none of the branches before it did. */
export interface Branch {
  readonly when: Condition;
  /** As a sentence: "Support team is offline -> Leave your details". */
  readonly label: string;
  /** The outlet that is left by, or with null the jump to `target`. */
  readonly outlet: string | null;
  readonly target: { readonly flowId: FlowId; readonly blockId: BlockId | null } | null;
}

/** A block with its own parsed settings. Pure. */
export interface BoundBlock {
  readonly outlets: readonly Outlet[];
  summary(outline: BotOutline): string;
  problems(outline: BotOutline): readonly BlockProblem[];
  /** The flows and blocks that this block may go to besides its outlets, for reachability. */
  readonly targets: readonly { readonly flowId: FlowId; readonly blockId: BlockId | null }[];
  /** Of a block that decides by conditions: every way on, in order, the last one unconditional. Else none. */
  branches(outline: BotOutline): readonly Branch[];
  enter(run: BlockRun): BlockOutcome;
  /** null for a block that never asks. */
  readonly receive: ((content: VisitorContent, run: BlockRun) => Reception) | null;
}

/** A kind of block, as the registry of packages/blocks lists it. */
export interface BlockDefinition {
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly group: BlockGroup;
  /** Whether a flow begins here; each flow has exactly one. */
  readonly isEntry: boolean;
  /** Whom the block waits for whenever it is entered; null when the turn goes on. */
  readonly waitsFor: 'visitor' | 'people' | null;
  /** The settings that a new block starts with. */
  initial(definition: BotDefinition): unknown;
  /** Parses a block's JSON settings; the error says what is wrong in words. */
  bind(config: unknown): Result<BoundBlock, string>;
}

export type BlockRegistry = ReadonlyMap<string, BlockDefinition>;
