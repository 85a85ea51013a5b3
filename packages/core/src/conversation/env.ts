import type { Instant } from '../clock.ts';
import type { Program } from '../engine/program.ts';
import type { Tools } from '../engine/tools.ts';
import type { ClientId, NewId } from '../ids.ts';
import type { Actor } from './change.ts';

/** What a change of a conversation takes from outside: who, when, and the program that the conversation runs on. */
export interface ConversationEnv {
  readonly actor: Actor;
  readonly now: Instant;
  readonly newId: NewId;
  readonly program: Program;
  readonly tools: Tools;
  /** The client's own id of this command; null where nobody sent one. */
  readonly clientId: ClientId | null;
}
