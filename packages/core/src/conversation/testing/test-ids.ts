import { idPrefixes, type Id, type IdKind, type NewId } from '../../ids.ts';

/** An id of a kind with a number in it, always the same for the same number. */
export const testId = <Kind extends IdKind>(kind: Kind, number: number): Id<Kind> =>
  `${idPrefixes[kind]}_${String(number).padStart(26, '0')}`;

export const countingIds = (): NewId => {
  let count = 0;
  return (kind) => {
    count += 1;
    return testId(kind, count);
  };
};
