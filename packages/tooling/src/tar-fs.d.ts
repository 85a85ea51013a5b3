/** The one function of tar-fs that the house uses; the package brings no types. */
declare module 'tar-fs' {
  import type { Writable } from 'node:stream';

  const tar: { extract(folder: string): Writable };
  export default tar;
}
