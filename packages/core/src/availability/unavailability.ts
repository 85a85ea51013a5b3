/**
 * Temporary unavailability (requirements.md, 003-07 to 003-11): a period from now on in which support is offline. It
 * ends by itself and never passes the end of the current day in the bot's zone, which may have 23 or 25 hours (C18).
 */
import type { Instant } from '../clock.ts';
import { err, ok, type Result } from '../result.ts';
import type { SupportSchedule, Unavailability } from './support-schedule.ts';
import { endOfLocalDay } from './zone.ts';

const SHORTEST_MS = 60_000;

export type UnavailabilityPeriod = Pick<Unavailability, 'startsAt' | 'endsAt'>;

/** The period is refused; the refusal holds the longest or the shortest one that is not. */
export type UnavailabilityRefusal =
  | { readonly code: 'unavailability_too_long'; readonly longestMs: number }
  | { readonly code: 'unavailability_too_short'; readonly shortestMs: number };

/** Who asks for an unavailability, when, and for how long (whole ms). */
export interface UnavailabilityRequest {
  readonly now: Instant;
  readonly durationMs: number;
  readonly activatedBy: Unavailability['activatedBy'];
}

/** The longest unavailability that can begin at `now`: until the clock in the bot's zone shows another date. */
export const longestUnavailabilityMs = (schedule: SupportSchedule, now: Instant): number =>
  endOfLocalDay(now, schedule.timeZone) - now;

/**
 * The period of an unavailability of `durationMs` from `now`. Shortest is a minute, or what is left of the day where
 * that is less.
 */
export const validateUnavailability = (
  schedule: SupportSchedule,
  now: Instant,
  durationMs: number,
): Result<UnavailabilityPeriod, UnavailabilityRefusal> => {
  const longestMs = longestUnavailabilityMs(schedule, now);
  if (durationMs > longestMs) return err({ code: 'unavailability_too_long', longestMs });
  const shortestMs = Math.min(SHORTEST_MS, longestMs);
  if (!(durationMs >= shortestMs)) return err({ code: 'unavailability_too_short', shortestMs });
  return ok({ startsAt: now, endsAt: now + durationMs });
};

/** The schedule with a new unavailability, in place of one that may be active. */
export const activateUnavailability = (
  schedule: SupportSchedule,
  request: UnavailabilityRequest,
): Result<SupportSchedule, UnavailabilityRefusal> => {
  const period = validateUnavailability(schedule, request.now, request.durationMs);
  if (!period.ok) return period;
  return ok({ ...schedule, unavailability: { ...period.value, activatedBy: request.activatedBy } });
};

/** The schedule without an unavailability (*End now*). */
export const endUnavailability = (schedule: SupportSchedule): SupportSchedule => ({
  ...schedule,
  unavailability: null,
});

/** The unavailability in which `instant` lies; from `endsAt` on there is none, without anyone ending it. */
export const unavailabilityAt = (schedule: SupportSchedule, instant: Instant): Unavailability | null => {
  const { unavailability } = schedule;
  if (unavailability === null) return null;
  return unavailability.startsAt <= instant && instant < unavailability.endsAt ? unavailability : null;
};
