/** A number as people write it, comma or point before decimals, no thousands marks; null when it is none. Linear. */
export const numberOfText = (text: string): number | null => {
  const trimmed = text.trim();
  if (trimmed.length > 40 || !/^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/iu.test(trimmed)) return null;
  const number = Number(trimmed.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
};
