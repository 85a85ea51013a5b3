import { z } from 'zod';

export const countOperatorSchema = z.enum(['equals', 'at-least', 'at-most']);
export type CountOperator = z.infer<typeof countOperatorSchema>;

export const compareCount = (count: number, operator: CountOperator, wanted: number): boolean => {
  switch (operator) {
    case 'equals':
      return count === wanted;
    case 'at-least':
      return count >= wanted;
    case 'at-most':
      return count <= wanted;
  }
};

export const countWords: Record<CountOperator, string> = {
  equals: '',
  'at-least': 'at least ',
  'at-most': 'at most ',
};
