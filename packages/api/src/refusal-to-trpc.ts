import type { Problem } from '@baton/core/engine/block-definition';
import { type Refusal, refusalText } from '@baton/core/refusals';
import type { DraftRow } from '@baton/service/drafts/draft-row';
import { TRPCError } from '@trpc/server';

type TrpcCode = TRPCError['code'];

/** The transport's code of each refusal; exhaustive, so that a new refusal does not compile without one. */
const codeOf = (refusal: Refusal): TrpcCode => {
  switch (refusal.code) {
    case 'not_found':
      return 'NOT_FOUND';
    case 'not_signed_in':
      return 'UNAUTHORIZED';
    case 'forbidden':
    case 'not_owner':
    case 'not_an_agent':
      return 'FORBIDDEN';
    case 'invalid_input':
    case 'unavailability_too_long':
    case 'unavailability_too_short':
    case 'week_text_unreadable':
    case 'unknown_topic':
    case 'unknown_outcome':
    case 'unknown_flow':
    case 'unknown_choice':
      return 'BAD_REQUEST';
    case 'too_large':
      return 'PAYLOAD_TOO_LARGE';
    case 'rate_limited':
      return 'TOO_MANY_REQUESTS';
    case 'unavailable':
      return 'SERVICE_UNAVAILABLE';
    case 'already_taken':
    case 'no_open_handover':
    case 'handover_not_pending':
    case 'handover_already_open':
    case 'at_capacity':
    case 'visitor_not_connected':
    case 'conversation_closed':
    case 'draft_conflict':
    case 'stale_revision':
    case 'override_date_taken':
    case 'already_member':
    case 'last_workspace_owner':
      return 'CONFLICT';
    case 'no_default_interaction':
    case 'not_published':
    case 'has_problems':
    case 'link_expired':
      return 'PRECONDITION_FAILED';
  }
};

/** What the screen of a refusal needs besides: the others' rows of a draft, or the problems that stop publishing. */
export interface RefusalExtra {
  readonly theirs?: readonly DraftRow[];
  readonly problems?: readonly Problem[];
}

/** What the error's cause carries to the error formatter. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  readonly extra: RefusalExtra;

  constructor(refusal: Refusal, extra: RefusalExtra) {
    super(refusalText(refusal));
    this.refusal = refusal;
    this.extra = extra;
  }
}

/** A refusal as tRPC's error; its `data.refusal` is the refusal, its message the one wording. */
export const refusalToTrpc = (refusal: Refusal, extra: RefusalExtra = {}): TRPCError =>
  new TRPCError({
    code: codeOf(refusal),
    message: refusalText(refusal),
    cause: new RefusalError(refusal, extra),
  });
