import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import { supportVerdictAt } from '@baton/core/availability/support-verdict';
import type { Instant } from '@baton/core/clock';
import type { Script } from './demo-scripts.ts';

const quarterMs = 15 * 60_000;
const quartersOfTwoWeeks = 14 * 24 * 4;

const isPlayable = (schedule: SupportSchedule, script: Script, at: Instant): boolean =>
  [at, at + quarterMs, at + 2 * quarterMs].every(
    (instant) => supportVerdictAt(schedule, instant).isOnline === (script.needsSupport === 'online'),
  );

/** The last half hour before now in which the script can be played; null where no such time was within two weeks. */
export const timeOfScript = (schedule: SupportSchedule, script: Script, now: Instant): Instant | null => {
  for (let quarter = 0; quarter < quartersOfTwoWeeks; quarter += 1) {
    const at = now - script.atLeastMsAgo - quarter * quarterMs;
    if (isPlayable(schedule, script, at)) return at;
  }
  return null;
};
