import type { Refusal } from '@baton/core/refusals';

/** Seconds for the header Retry-After where waiting helps, else null. */
export const retryAfterOf = (refusal: Refusal): number | null => {
  if (refusal.code === 'rate_limited') return Math.max(1, Math.ceil(refusal.retryAfterMs / 1000));
  return refusal.code === 'unavailable' ? 2 : null;
};
