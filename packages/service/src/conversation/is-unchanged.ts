import type { ConversationChange } from '@baton/core/conversation/change';

/** Whether there is nothing to write: a command that found everything as it should be already, sent without a client id. */
export const isUnchanged = ({ isNew, messages, events, timers, contact, command }: ConversationChange): boolean =>
  !isNew && messages.length === 0 && events.length === 0 && timers.length === 0 && contact === null && command === null;
