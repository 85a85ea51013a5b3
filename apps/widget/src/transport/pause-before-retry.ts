import { backoffMs, longestMs } from './backoff.ts';
import type { ApiFailure } from './visitor-api.ts';

/** Waits before attempt `attempt` (0 is the first repeat), and as long as a busy server asks for, up to 4.5 s. */
export const pauseBeforeRetry = (attempt: number, { retryAfterMs }: ApiFailure): Promise<void> => {
  const pauseMs = Math.max(backoffMs(attempt, Math.random()), Math.min(retryAfterMs, longestMs));
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
};
