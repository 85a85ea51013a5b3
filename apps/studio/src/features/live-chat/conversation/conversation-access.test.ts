import type { Control } from '@baton/core/conversation/conversation';
import { describe, expect, it } from 'vitest';
import { conversationAccess, type AccessFacts } from './conversation-access.ts';

const me = 'mem_01jc5v5t3rf3sae5n3m1x0000a';
const bea = 'mem_01jc5v5t3rf3sae5n3m1x0000b';

const facts = (control: Control, changed: Partial<AccessFacts> = {}): AccessFacts => ({
  control,
  ownerId: null,
  ownerName: null,
  isClosed: false,
  memberId: me,
  mayAct: true,
  mayAssignOthers: false,
  ...changed,
});

describe('what an agent may do with a conversation', () => {
  it('[004-16] offers Assign to me while it waits, and Take over while the bot has it', () => {
    expect(conversationAccess(facts('queue'))).toMatchObject({ canAssignToMe: true, canTakeOver: false });
    expect(conversationAccess(facts('bot'))).toMatchObject({ canAssignToMe: false, canTakeOver: true });
  });

  it('[004-08] locks the composer until it is assigned to oneself, and says why', () => {
    expect(conversationAccess(facts('queue')).lock).toBe(
      'The visitor waits for a person. Assign it to yourself to answer.',
    );
    const hers = facts('agent', { ownerId: bea, ownerName: 'Bea' });
    expect(conversationAccess(hers).lock).toBe('Bea has this conversation. You may watch it.');
    expect(conversationAccess(facts('agent', { ownerId: me })).lock).toBeNull();
  });

  it('[001-06] lets only the owner or an admin change the owner', () => {
    const hers = { ownerId: bea, ownerName: 'Bea' } as const;
    expect(conversationAccess(facts('agent', hers)).canChangeOwner).toBe(false);
    expect(conversationAccess(facts('agent', { ...hers, mayAssignOthers: true })).canChangeOwner).toBe(true);
    expect(conversationAccess(facts('agent', { ownerId: me })).canChangeOwner).toBe(true);
    expect(conversationAccess(facts('bot', { mayAssignOthers: true })).canChangeOwner).toBe(false);
  });

  it('offers nothing in a closed conversation', () => {
    const closed = conversationAccess(facts('bot', { isClosed: true, mayAssignOthers: true }));
    expect(closed).toMatchObject({ canAssignToMe: false, canTakeOver: false, canChangeOwner: false });
    expect(closed.lock).toContain('History');
  });
});
