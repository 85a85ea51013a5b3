import { statusAt, type ConversationStatus } from '@baton/core/conversation/status';
import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { Tone } from '../../../components/tone-badge.tsx';
import { clockDuration } from '../../../lib/durations.ts';
import type { ApiOutputs } from '../../../lib/trpc.ts';

export type HandoverRow = ApiOutputs['handover']['list']['rows'][number];
export type WaitingColours = BotSettings['waitingColoursMs'];

const names: Record<ConversationStatus, string> = {
  'waiting-for-agent': 'Waiting For Agent',
  action: 'Action',
  live: 'Live',
  stalled: 'Stalled',
  abandoned: 'Abandoned',
  closed: 'Closed',
};

const tones: Record<ConversationStatus, Tone> = {
  'waiting-for-agent': 'waiting',
  action: 'action',
  live: 'bot',
  stalled: 'visitor',
  abandoned: 'offline',
  closed: 'offline',
};

/** Short waits are calm, then amber, then red, by the bot's thresholds. */
const waitingTone = (waitedMs: number, colours: WaitingColours): Tone => {
  if (waitedMs >= colours.redAfterMs) return 'action';
  return waitedMs >= colours.amberAfterMs ? 'waiting' : 'visitor';
};

export interface StatusWords {
  /** `Waiting For Agent`, `Live`. */
  readonly name: string;
  /** `queued 03:12`, `with Bea`, or the name itself. */
  readonly label: string;
  readonly tone: Tone;
}

/** The status of a row at an instant, in words, with the sub-label of product.md section 4. */
export const statusWordsAt = (row: HandoverRow, colours: WaitingColours, now: number): StatusWords => {
  const status = statusAt(row, now);
  const name = names[status];
  if (status !== 'waiting-for-agent') return { name, label: name, tone: tones[status] };
  if (row.control !== 'queue') return { name, label: `with ${row.ownerName ?? 'another system'}`, tone: 'person' };
  const waitedMs = now - (row.openedAt ?? now);
  return { name, label: `queued ${clockDuration(waitedMs)}`, tone: waitingTone(waitedMs, colours) };
};
