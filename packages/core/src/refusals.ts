import { z } from 'zod';

/**
 * Every expected refusal of the product, in one closed union: the API maps `code` in one exhaustive switch and words it
 * in one. The data is what the sentence needs, nothing secret.
 */
export const refusalSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('not_found') }),
  z.strictObject({ code: z.literal('not_signed_in') }),
  z.strictObject({ code: z.literal('forbidden') }),
  z.strictObject({ code: z.literal('invalid_input'), message: z.string() }),
  z.strictObject({ code: z.literal('too_large'), limit: z.string() }),
  z.strictObject({ code: z.literal('rate_limited'), retryAfterMs: z.int() }),
  z.strictObject({ code: z.literal('unavailable') }),
  /** B29: "Already taken by {ownerName}." */
  z.strictObject({ code: z.literal('already_taken'), ownerName: z.string() }),
  z.strictObject({ code: z.literal('not_owner') }),
  z.strictObject({ code: z.literal('no_open_handover') }),
  z.strictObject({ code: z.literal('handover_not_pending') }),
  z.strictObject({ code: z.literal('handover_already_open') }),
  z.strictObject({ code: z.literal('not_an_agent') }),
  z.strictObject({ code: z.literal('at_capacity'), capacity: z.int() }),
  z.strictObject({ code: z.literal('visitor_not_connected') }),
  z.strictObject({ code: z.literal('conversation_closed') }),
  z.strictObject({ code: z.literal('unknown_topic') }),
  z.strictObject({ code: z.literal('unknown_outcome') }),
  z.strictObject({ code: z.literal('unknown_flow') }),
  z.strictObject({ code: z.literal('no_default_interaction') }),
  z.strictObject({ code: z.literal('unknown_choice') }),
  z.strictObject({ code: z.literal('not_published') }),
  z.strictObject({ code: z.literal('has_problems'), count: z.int() }),
  /** B27: someone saved the same block, connection or setting in between; the rows are the others' state. */
  z.strictObject({ code: z.literal('draft_conflict'), touched: z.array(z.string()) }),
  z.strictObject({ code: z.literal('stale_revision') }),
  z.strictObject({ code: z.literal('unavailability_too_long'), longestMs: z.int() }),
  z.strictObject({ code: z.literal('link_expired') }),
  z.strictObject({ code: z.literal('already_member') }),
  z.strictObject({ code: z.literal('last_workspace_owner') }),
]);
export type Refusal = z.infer<typeof refusalSchema>;
export type RefusalCode = Refusal['code'];

/** The one wording of each refusal: what happened, what is safe, what to do (design.md, Words). */
export const refusalText = (refusal: Refusal): string => {
  switch (refusal.code) {
    case 'not_found':
      return 'This is not here, or you may not see it.';
    case 'not_signed_in':
      return 'Sign in first.';
    case 'forbidden':
      return 'Your role does not allow this. Ask an admin of the workspace.';
    case 'invalid_input':
      return refusal.message;
    case 'too_large':
      return `This is too large: the limit is ${refusal.limit}.`;
    case 'rate_limited':
      return `Too many at once. Try again in ${Math.ceil(refusal.retryAfterMs / 1000)} s.`;
    case 'unavailable':
      return 'Baton cannot reach its database at the moment. Nothing is lost; try again in a few seconds.';
    case 'already_taken':
      return `Already taken by ${refusal.ownerName}.`;
    case 'not_owner':
      return 'Only the owner of this conversation may do this. Assign it to yourself first.';
    case 'no_open_handover':
      return 'Nobody is waiting for a person in this conversation any more.';
    case 'handover_not_pending':
      return 'This conversation is no longer waiting.';
    case 'handover_already_open':
      return 'This conversation already waits for a person. Use Assign to me.';
    case 'not_an_agent':
      return 'This member is not an agent of this bot.';
    case 'at_capacity':
      return `An agent of this bot may have ${refusal.capacity} conversations at once, and that is reached. Resolve one first.`;
    case 'visitor_not_connected':
      return 'The visitor is not connected. Leave a message for when they return.';
    case 'conversation_closed':
      return 'This conversation is closed. It stays in History.';
    case 'unknown_topic':
      return 'This topic is no longer in the list. Choose another.';
    case 'unknown_outcome':
      return 'This outcome is no longer in the list. Choose another.';
    case 'unknown_flow':
      return 'This flow is not in the version that the conversation runs on. Choose another.';
    case 'no_default_interaction':
      return 'This bot has no default interaction. Set one in Settings, or choose another wrap-up.';
    case 'unknown_choice':
      return 'This choice is not on offer any more.';
    case 'not_published':
      return 'This bot has no published version yet.';
    case 'has_problems':
      return `Publishing is stopped by ${refusal.count} ${refusal.count === 1 ? 'problem' : 'problems'}.`;
    case 'draft_conflict':
      return 'Someone else changed the same part in the meantime. Both versions are kept; choose one.';
    case 'stale_revision':
      return 'Someone else saved in the meantime. Load again to see it.';
    case 'unavailability_too_long':
      return `It may not pass the end of the current day: at most ${Math.floor(refusal.longestMs / 60_000)} minutes.`;
    case 'link_expired':
      return 'This link was used already, or has expired. Ask for a new one.';
    case 'already_member':
      return 'This person is already a member of the workspace.';
    case 'last_workspace_owner':
      return 'A workspace needs a Workspace owner. Name another one first.';
  }
};
