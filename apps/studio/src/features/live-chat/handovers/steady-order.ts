interface Identified {
  readonly conversationId: string;
}

/**
 * Rows keep their place while the pointer is over them (design.md): those shown before stay in their order, new ones
 * come after them, those that are gone leave.
 */
export const steadyOrder = <Row extends Identified>(shownBefore: readonly string[], rows: readonly Row[]): Row[] => {
  const place = new Map(shownBefore.map((id, index) => [id, index]));
  const placeOf = (row: Row): number => place.get(row.conversationId) ?? shownBefore.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
};
