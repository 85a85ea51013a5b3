import { type DateOverride, mostOverrides, overridesClash } from './support-schedule.ts';

/** What became of overrides that were offered together. */
export interface AddedOverrides {
  /** All of them, in order of date. */
  readonly overrides: DateOverride[];
  readonly added: DateOverride[];
  /** Those that were not taken: another one (`by`) holds on their date, or with null there is no room for more. */
  readonly refused: readonly { readonly override: DateOverride; readonly by: DateOverride | null }[];
}

/** Adds every override whose date is free, up to as many as a schedule holds; the first of two on a date is taken. */
export const addOverrides = (existing: readonly DateOverride[], offered: readonly DateOverride[]): AddedOverrides => {
  const byMonthAndDay = new Map<string, DateOverride[]>();
  const keep = (override: DateOverride): void => {
    const monthAndDay = override.date.slice(5);
    const sameDay = byMonthAndDay.get(monthAndDay);
    if (sameDay === undefined) byMonthAndDay.set(monthAndDay, [override]);
    else sameDay.push(override);
  };
  existing.forEach(keep);
  const added: DateOverride[] = [];
  const refused: { override: DateOverride; by: DateOverride | null }[] = [];
  for (const override of offered) {
    const by = byMonthAndDay.get(override.date.slice(5))?.find((other) => overridesClash(other, override)) ?? null;
    if (by !== null || existing.length + added.length >= mostOverrides) {
      refused.push({ override, by });
      continue;
    }
    keep(override);
    added.push(override);
  }
  const overrides = [...existing, ...added].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return { overrides, added, refused };
};
