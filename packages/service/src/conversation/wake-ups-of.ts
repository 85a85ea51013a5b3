import type { ConversationChange } from '@baton/core/conversation/change';
import type { MemberId } from '@baton/core/ids';
import type { WakeUp } from '@baton/core/live/wake-up';

const isPerson = (id: MemberId | null): id is MemberId => id !== null;

const ownersIn = ({ conversation, events }: ConversationChange, ownerBefore: MemberId | null): ReadonlySet<MemberId> =>
  new Set([conversation.ownerId, ownerBefore, ...events.map(({ ownerId }) => ownerId)].filter(isPerson));

/** Whom a committed change concerns: who watches the conversation, who watches the bot's list, and owners who gained or lost it. */
export const wakeUpsOf = (change: ConversationChange, ownerBefore: MemberId | null): readonly WakeUp[] => {
  const { conversation, messages, startsInterval } = change;
  const members = startsInterval ? [...ownersIn(change, ownerBefore)] : [];
  const isInLists =
    startsInterval || change.events.length > 0 || messages.some(({ author }) => author.kind === 'visitor');
  return [
    { topic: `conversation:${conversation.id}`, what: 'conversation', revision: conversation.revision },
    ...(isInLists ? [{ topic: `bot:${conversation.botId}`, what: 'handovers', revision: null } as const] : []),
    ...members.map((memberId) => ({ topic: `member:${memberId}`, what: 'handovers', revision: null }) as const),
  ];
};
