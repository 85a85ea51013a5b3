import { refusalText, type Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';

/** Thrown by a route to answer a refusal; the error handler words it and gives it its status. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusalText(refusal));
    this.refusal = refusal;
  }
}

/** The value of a use case, or its refusal thrown for the error handler. */
export const valueOf = <Value>(result: Result<Value, Refusal>): Value => {
  if (!result.ok) throw new RefusedError(result.error);
  return result.value;
};

/** The status of each refusal; exhaustive, so that a new refusal does not compile without one. */
export const statusOf = (refusal: Refusal): number => {
  switch (refusal.code) {
    case 'invalid_input':
    case 'unknown_choice':
    case 'unknown_topic':
    case 'unknown_outcome':
    case 'unknown_flow':
    case 'unavailability_too_long':
    case 'unavailability_too_short':
    case 'week_text_unreadable':
      return 400;
    case 'not_signed_in':
      return 401;
    case 'forbidden':
    case 'not_owner':
    case 'not_an_agent':
      return 403;
    case 'not_found':
      return 404;
    case 'already_taken':
    case 'no_open_handover':
    case 'handover_not_pending':
    case 'handover_already_open':
    case 'at_capacity':
    case 'visitor_not_connected':
    case 'conversation_closed':
    case 'no_default_interaction':
    case 'not_published':
    case 'has_problems':
    case 'draft_conflict':
    case 'stale_revision':
    case 'override_date_taken':
    case 'link_expired':
    case 'already_member':
    case 'last_workspace_owner':
      return 409;
    case 'too_large':
      return 413;
    case 'rate_limited':
      return 429;
    case 'unavailable':
      return 503;
  }
};
