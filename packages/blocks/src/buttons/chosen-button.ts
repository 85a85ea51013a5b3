import type { Choice, VisitorContent } from '@baton/core/message/content';

const folded = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

const byNumber = (text: string, choices: readonly Choice[]): Choice | null => {
  const digits = /^(\d{1,2})[.)]?$/u.exec(text.trim())?.[1];
  return digits === undefined ? null : (choices[Number(digits) - 1] ?? null);
};

const byTitle = (text: string, choices: readonly Choice[]): Choice | null => {
  const wanted = folded(text);
  return wanted === '' ? null : (choices.find(({ title }) => folded(title) === wanted) ?? null);
};

/** The button that an answer means: pressed, its title typed, or its number (decisions.md, Flows: Order of input). A title wins over a number. */
export const chosenButton = (content: VisitorContent, choices: readonly Choice[]): Choice | null => {
  if (content.type === 'text') return byTitle(content.text, choices) ?? byNumber(content.text, choices);
  const [first, ...others] = content.choiceIds;
  return others.length === 0 ? (choices.find(({ id }) => id === first) ?? null) : null;
};
