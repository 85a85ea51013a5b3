/** At most `count` commands in any `windowMs`; a count of 0 takes the rule away. */
export interface Rule {
  readonly count: number;
  readonly windowMs: number;
}

interface Taken {
  readonly at: number;
  readonly id: string;
}

/** A key may repeat its own commands this many times as often as it may give new ones. */
const repeatsPerCommand = 10;

const forgetEvery = 1000;

/**
 * Counts distinct commands per key in sliding windows (decisions.md, Limits). A repeat of a command that was counted costs
 * nothing up to ten times the limit, so that fifty parallel sends of one client id all get their answer (B35), and a
 * flood of repeats is still a flood. Kept in the memory of the process. Times come from the caller.
 */
export const makeCommandLimiter = (rules: readonly Rule[]) => {
  const active = rules.filter((rule) => rule.count > 0);
  const longestMs = Math.max(0, ...active.map((rule) => rule.windowMs));
  const takenBy = new Map<string, Taken[]>();
  const repeatsOf = new Map<string, Taken[]>();
  let calls = 0;

  const recent = (map: Map<string, Taken[]>, key: string, now: number): Taken[] => {
    const kept = (map.get(key) ?? []).filter((one) => one.at > now - longestMs && one.at <= now);
    if (kept.length === 0) map.delete(key);
    else map.set(key, kept);
    return kept;
  };
  const waitMs = (taken: readonly Taken[], now: number, factor: number): number =>
    Math.max(
      0,
      ...active.map(({ count, windowMs }) => {
        const inWindow = taken.filter((one) => one.at > now - windowMs);
        const oldest = inWindow[inWindow.length - count * factor];
        return oldest === undefined ? 0 : oldest.at + windowMs - now;
      }),
    );
  const sweep = (now: number) => {
    calls = (calls + 1) % forgetEvery;
    if (calls !== 0) return;
    for (const map of [takenBy, repeatsOf]) for (const key of map.keys()) recent(map, key, now);
  };
  return {
    /** Counts the command and answers 0, or leaves it uncounted and answers the milliseconds to wait. */
    take: (key: string, id: string, now: number): number => {
      sweep(now);
      const taken = recent(takenBy, key, now);
      const isRepeat = taken.some((one) => one.id === id);
      const counted = isRepeat ? recent(repeatsOf, key, now) : taken;
      const wait = waitMs(counted, now, isRepeat ? repeatsPerCommand : 1);
      if (wait === 0) (isRepeat ? repeatsOf : takenBy).set(key, [...counted, { at: now, id }]);
      return wait;
    },
    /** Takes everything of a key back, as after a sign-in that succeeded. */
    forget: (key: string): void => {
      takenBy.delete(key);
      repeatsOf.delete(key);
    },
    get keyCount() {
      return takenBy.size + repeatsOf.size;
    },
  };
};
export type CommandLimiter = ReturnType<typeof makeCommandLimiter>;
