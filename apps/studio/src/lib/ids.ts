import { idPrefixes, type Id, type IdKind } from '@baton/core/ids';
import { typeid } from 'typeid-js';

/** Ids are made at the edge; this is the studio's (decisions.md, Identity and keys). */
export const newId = <Kind extends IdKind>(kind: Kind): Id<Kind> => {
  const prefix: (typeof idPrefixes)[Kind] = idPrefixes[kind];
  return `${prefix}_${typeid(prefix).getSuffix()}`;
};

/** A client's own id for one command, so that sending it twice does it once. */
export const newClientId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // `crypto.randomUUID` is missing on a page that came over plain http from another host.
  const hex = Array.from(bytes, (byte, index) => versioned(byte, index).toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const versioned = (byte: number, index: number): number => {
  if (index === 6) return (byte & 0x0f) | 0x40;
  return index === 8 ? (byte & 0x3f) | 0x80 : byte;
};
