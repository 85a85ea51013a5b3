import { z } from 'zod';

/**
 * Every expected refusal of the product, in one closed union: the API maps `code` in one exhaustive switch and words it
 * in one. The data is what the sentence needs, nothing secret.
 */
export const refusalSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('not_found') }),
  z.strictObject({ code: z.literal('not_signed_in') }),
  z.strictObject({ code: z.literal('forbidden') }),
  /** `field`: the path of what is wrong in the input, such as `weekly.2.from`. */
  z.strictObject({ code: z.literal('invalid_input'), message: z.string(), field: z.string().exactOptional() }),
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
  z.strictObject({ code: z.literal('unavailability_too_short'), shortestMs: z.int() }),
  /** Another exception holds on the date already; its own date (`YYYY-MM-DD`) and name. */
  z.strictObject({ code: z.literal('override_date_taken'), date: z.string(), name: z.string() }),
  /** Where the week as text cannot be read (in characters), what stands there, and a sentence that says what to write. */
  z.strictObject({
    code: z.literal('week_text_unreadable'),
    at: z.int(),
    found: z.string(),
    message: z.string(),
  }),
  z.strictObject({ code: z.literal('link_expired') }),
  z.strictObject({ code: z.literal('already_member') }),
  z.strictObject({ code: z.literal('last_workspace_owner') }),
]);
export type Refusal = z.infer<typeof refusalSchema>;
export type RefusalCode = Refusal['code'];

/** Refusals whose sentence needs nothing of what happened. */
const plainTexts = {
  not_found: 'This is not here, or you may not see it.',
  not_signed_in: 'Sign in first.',
  forbidden: 'You may not do this here. An admin of the workspace can say who may.',
  unavailable: 'Baton cannot reach its database at the moment. Nothing is lost; try again in a few seconds.',
  not_owner: 'Only the owner of this conversation may do this. Assign it to yourself first.',
  no_open_handover: 'Nobody is waiting for a person in this conversation any more.',
  handover_not_pending: 'This conversation is no longer waiting.',
  handover_already_open: 'This conversation already waits for a person. Use Assign to me.',
  not_an_agent: 'This member is not an agent of this bot.',
  visitor_not_connected: 'The visitor is not connected. Leave a message for when they return.',
  conversation_closed: 'This conversation is closed. It stays in History.',
  unknown_topic: 'This topic is no longer in the list. Choose another.',
  unknown_outcome: 'This outcome is no longer in the list. Choose another.',
  unknown_flow: 'This flow is not in the version that the conversation runs on. Choose another.',
  no_default_interaction: 'This bot has no default interaction. Set one in Settings, or choose another wrap-up.',
  unknown_choice: 'This choice is not on offer any more.',
  not_published: 'This bot has no published version yet.',
  draft_conflict: 'Someone else changed the same part in the meantime. Both versions are kept; choose one.',
  stale_revision: 'Someone else saved in the meantime. Load again to see it.',
  link_expired: 'This link was used already, or has expired. Ask for a new one.',
  already_member: 'This person is already a member of the workspace.',
  last_workspace_owner: 'A workspace needs a Workspace owner. Name another one first.',
} as const satisfies Partial<Record<RefusalCode, string>>;

type PlainRefusal = Extract<Refusal, { code: keyof typeof plainTexts }>;

const isPlain = (refusal: Refusal): refusal is PlainRefusal => Object.hasOwn(plainTexts, refusal.code);

const textWithFacts = (refusal: Exclude<Refusal, PlainRefusal>): string => {
  switch (refusal.code) {
    case 'invalid_input':
      return refusal.message;
    case 'too_large':
      return `This is too large: the limit is ${refusal.limit}.`;
    case 'rate_limited':
      return `Too many at once. Try again in ${Math.ceil(refusal.retryAfterMs / 1000)} s.`;
    case 'already_taken':
      return `Already taken by ${refusal.ownerName}.`;
    case 'at_capacity':
      return `The limit of this bot is ${refusal.capacity} conversations per agent. Resolve one first.`;
    case 'has_problems':
      return `Publishing is stopped by ${refusal.count} ${refusal.count === 1 ? 'problem' : 'problems'}.`;
    case 'unavailability_too_long':
      return `It may not pass the end of the current day: at most ${Math.floor(refusal.longestMs / 60_000)} minutes.`;
    case 'unavailability_too_short':
      return `It lasts at least ${Math.ceil(refusal.shortestMs / 1000)} s. Choose a longer time.`;
    case 'override_date_taken':
      return `${refusal.name === '' ? 'Another exception' : `"${refusal.name}"`} of ${refusal.date} holds on this date already. Change that one, or choose another date.`;
    case 'week_text_unreadable':
      return refusal.found === '' ? refusal.message : `"${refusal.found}" cannot be read. ${refusal.message}`;
  }
};

/** The one wording of each refusal: what happened, what is safe, what to do (design.md, Words). */
export const refusalText = (refusal: Refusal): string =>
  isPlain(refusal) ? plainTexts[refusal.code] : textWithFacts(refusal);
