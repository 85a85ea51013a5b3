import { chownSync, statSync } from 'node:fs';

/** A user to run PostgreSQL as, in the form that `child_process` takes; empty: the user of this process. */
export type UnprivilegedUser = { uid: number; gid: number } | Record<string, never>;

const nobody = 65_534;

/**
 * PostgreSQL refuses to run as root, so root hands it to the owner of an existing data folder, or to `nobody`.
 * Anyone else runs it as themselves.
 */
export function unprivilegedUser(dataFolder: string): UnprivilegedUser {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: nobody, gid: nobody };
}

/** Gives a folder of ours to the user that PostgreSQL runs as. */
export function giveTo(user: UnprivilegedUser, folder: string): void {
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
}
