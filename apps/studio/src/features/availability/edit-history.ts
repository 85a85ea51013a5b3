/** A value with what it was before and what was taken back, as undo and redo go through it. */
export interface EditHistory<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
}

const longest = 200;

export const beginHistory = <Value>(present: Value): EditHistory<Value> => ({ past: [], present, future: [] });

/** A new edit; what was taken back before is gone. The 200 latest are kept. */
export const withEdit = <Value>({ past, present }: EditHistory<Value>, next: Value): EditHistory<Value> => ({
  past: [...past, present].slice(-longest),
  present: next,
  future: [],
});

/** One step back; the same history where there is none. */
export const undone = <Value>(history: EditHistory<Value>): EditHistory<Value> => {
  const { past, present, future } = history;
  const [before] = past.slice(-1);
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] };
};

/** One step forward again; the same history where there is none. */
export const redone = <Value>(history: EditHistory<Value>): EditHistory<Value> => {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: rest };
};
