const firstMs = 500;
export const longestMs = 4500;

/**
 * How long to wait before attempt `attempt` (0 is the first repeat): doubling up to 4.5 s, spread by `random` in [0, 1) so that
 * a thousand clients do not come back at one instant (reliability.md, B12).
 */
export const backoffMs = (attempt: number, random: number): number =>
  Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10)) * (0.5 + random / 2);
