const longestPreview = 300;

/** The beginning of a text for lists, never with half a character at its end (reliability.md, B25). */
export const shortened = (text: string): string => {
  if (text.length <= longestPreview) return text;
  const cut = text.slice(0, longestPreview - 1);
  return `${/[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
};
