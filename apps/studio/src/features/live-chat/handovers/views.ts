import type { ApiInputs, ApiOutputs } from '../../../lib/trpc.ts';

export type HandoverView = ApiInputs['handover']['list']['view'];
type Counts = ApiOutputs['handover']['list']['counts'];

interface ViewWords {
  readonly view: HandoverView;
  readonly name: string;
  readonly countOf: (counts: Counts) => number;
  readonly emptyTitle: string;
  readonly emptyWords: string;
}

/** The four views of one list, in order (001-09, 003-23). */
export const handoverViews: readonly ViewWords[] = [
  {
    view: 'pending',
    name: 'Pending handovers',
    countOf: (counts) => counts.pending,
    emptyTitle: 'Nobody waits',
    emptyWords: 'A visitor who asks for a person appears here by itself, the longest wait first.',
  },
  {
    view: 'mine',
    name: 'My queue',
    countOf: (counts) => counts.mine,
    emptyTitle: 'You have no conversation',
    emptyWords: 'Open a pending handover and press Assign to me.',
  },
  {
    view: 'all-live',
    name: 'All live conversations',
    countOf: (counts) => counts.allLive,
    emptyTitle: 'No live conversation',
    emptyWords: 'A conversation appears here from its first message until it closes, whoever answers.',
  },
  {
    view: 'all',
    name: 'All conversations',
    countOf: (counts) => counts.all,
    emptyTitle: 'No conversation yet',
    emptyWords: 'Open the hosted chat page of this bot, under Channels in the builder, and say hello.',
  },
];
