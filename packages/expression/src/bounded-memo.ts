/** Remembers what was made of the last texts; forgets all when there are `limit`, so that no stream of texts can fill the memory. */
export const boundedMemo = <Made>(limit: number, make: (text: string) => Made): ((text: string) => Made) => {
  const made = new Map<string, Made>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    if (made.size >= limit) made.clear();
    const now = make(text);
    made.set(text, now);
    return now;
  };
};
