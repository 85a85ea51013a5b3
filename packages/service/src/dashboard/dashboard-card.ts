import type { BotId } from '@baton/core/ids';
import type { SupportSummary } from '../support/support-summary.ts';

/** A bot on the Agent Dashboard (product.md section 1). */
export interface DashboardCard {
  readonly botId: BotId;
  readonly name: string;
  readonly pendingCount: number;
  /** Conversations that the reader owns in this bot. */
  readonly mineCount: number;
  /** When the first of the pending handovers was opened; null with none. */
  readonly oldestWaitingAt: number | null;
  readonly support: SupportSummary;
}
