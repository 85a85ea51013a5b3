import type { Instant } from '@baton/core/clock';

/** The visitor's clock, read here and nowhere else; it orders nothing, it only words times and spaces attempts. */
export const now = (): Instant => Date.now();

/** The instant of a time in `/api/v1`, where times are ISO strings. */
export const instantOf = (iso: string): Instant => Date.parse(iso);
