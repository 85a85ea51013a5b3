import type { RawData } from 'ws';

/** The text of a frame; `ws` hands each text frame over as one Buffer. */
export const frameText = (data: RawData): string => {
  if (!Buffer.isBuffer(data)) throw new Error('a frame in parts, which nobody asked for');
  return data.toString();
};
