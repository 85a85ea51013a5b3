import type { Instant } from '../clock.ts';
import type { Actor } from '../conversation/change.ts';
import type { FlowId } from '../ids.ts';

/** What the decision takes from around the conversation. */
export interface HandoverEnv {
  readonly actor: Actor;
  readonly now: Instant;
  /** Whether the conversation's version has this flow. */
  readonly hasFlow: (flowId: FlowId) => boolean;
}
