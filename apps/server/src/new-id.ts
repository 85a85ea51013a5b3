import { typeidUnboxed } from 'typeid-js';
import { idPrefixes, type Id, type IdKind, type NewId } from '@baton/core/ids';

const isIdOf = <Kind extends IdKind>(kind: Kind, text: string): text is Id<Kind> =>
  text.startsWith(`${idPrefixes[kind]}_`);

/** Makes a TypeID: the prefix of its kind and a UUIDv7, so that ids of one process sort by their making. */
export const newId: NewId = (kind) => {
  const id: string = typeidUnboxed(idPrefixes[kind]);
  if (!isIdOf(kind, id)) throw new Error(`typeid-js made ${id} for ${kind}`);
  return id;
};
