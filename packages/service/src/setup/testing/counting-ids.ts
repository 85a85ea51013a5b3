import { type Id, type IdKind, idPrefixes, type NewId } from '@baton/core/ids';

const isIdOf = <Kind extends IdKind>(kind: Kind, text: string): text is Id<Kind> =>
  text.startsWith(`${idPrefixes[kind]}_`);

/** Ids that count upwards, so that they sort by their making and two runs of a test make the same. */
export const countingIds = (): NewId => {
  let made = 0;
  return (kind) => {
    made += 1;
    const id = `${idPrefixes[kind]}_${String(made).padStart(26, '0')}`;
    if (!isIdOf(kind, id)) throw new Error(`${id} is no id of ${kind}`);
    return id;
  };
};
