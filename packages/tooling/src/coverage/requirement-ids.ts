/** How many rows each document of the requirements has, and how many contradictions (C) and promises (B) are settled. */
const families = [
  ['000-', 32],
  ['001-', 16],
  ['002-', 20],
  ['003-', 28],
  ['004-', 28],
  ['C', 20],
  ['B', 78],
] as const;

/** Every id that a test's title may carry in brackets, by family, in order. */
export const requirementIds: readonly { family: string; ids: readonly string[] }[] = families.map(
  ([family, count]) => ({
    family,
    ids: Array.from({ length: count }, (_, index) => family + number(index + 1, family)),
  }),
);

function number(row: number, family: string): string {
  return family.endsWith('-') ? String(row).padStart(2, '0') : String(row);
}
