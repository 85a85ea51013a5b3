interface RepeatedWorkOptions {
  /** Between the end of one round and the begin of the next, at most. */
  readonly everyMs: number;
  readonly work: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * Does `work` again and again, never two rounds at once. A poke begins a round soon; one during a round causes one more,
 * so that what happened after its last look is seen. `stop` waits for the round that runs.
 */
export const repeatWork = ({ everyMs, work, onError }: RepeatedWorkOptions) => {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | null = null;
  let isPoked = false;
  let isStopped = false;

  const rest = () => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(begin, isPoked ? 0 : everyMs);
  };
  const begin = () => {
    clearTimeout(timer);
    isPoked = false;
    round = work()
      .catch(onError)
      .finally(() => {
        round = null;
        rest();
      });
  };
  timer = setTimeout(begin, 0);
  return {
    poke: () => {
      if (isPoked || isStopped) return;
      isPoked = true;
      if (round === null) rest();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
};
