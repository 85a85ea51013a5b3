import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import { join, type Membership, pipeOf } from './membership.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

export type Launch = {
  binaries: string;
  dataFolder: string;
  socketFolder: string;
  logFile: string;
  user: UnprivilegedUser;
  settings: Readonly<Record<string, string>>;
};

/** The data folder as PostgreSQL is told it: root may stand in a folder that the other user could not walk to. */
export const dataFolderName = (launch: Pick<Launch, 'dataFolder' | 'user'>) =>
  launch.user.uid !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : launch.dataFolder;

/**
 * Keeps PostgreSQL running, started again if it dies, until the last member has closed the pipe. A shell, because it
 * must outlive a Node that is killed and should weigh nothing. TERM before INT: a PostgreSQL so young that it does
 * not yet listen for INT dies of the first, and any other stops fast by the second.
 */
const script = `
alive=$1 members=$2; shift 2
exec 3<"$alive"
(
  exec 3<&-
  stop= pid=
  trap 'stop=1; [ -n "$pid" ] && kill -TERM $pid && kill -INT $pid' TERM
  while [ -z "$stop" ]; do
    "$@" </dev/null 2>&4 4>&- &
    pid=$!
    [ -n "$stop" ] && kill -TERM $pid
    wait $pid
    while kill -0 $pid; do wait $pid; done
    pid=
    [ -z "$stop" ] && sleep 0.5
  done
) 4>&2 2>/dev/null &
keeper=$!
while read -r member <&3; do : >"$members/$member"; done
rm -f "$alive"
kill -TERM $keeper
wait $keeper
`;

/** Starts the supervisor with this process as its first member. Throws EmbeddedError when it does not answer. */
export async function supervise(launch: Launch): Promise<{ membership: Membership; supervisor: ChildProcess }> {
  const members = path.join(launch.socketFolder, 'members');
  const pipe = pipeOf(launch.socketFolder);
  for (const name of readdirSync(members)) rmSync(path.join(members, name), { force: true });
  rmSync(pipe, { force: true });
  const made = spawnSync('mkfifo', ['-m', '600', pipe], { ...launch.user, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new EmbeddedError(`no pipe ${pipe} can be made (${made.stderr}).`);
  // Held while the shell opens its own end: without a reader nobody can open the pipe for writing.
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const supervisor = startShell(launch, pipe, members);
    const membership = await join(launch.socketFolder, 10_000);
    if (!membership) throw new EmbeddedError('its supervisor did not start.');
    return { membership, supervisor };
  } finally {
    closeSync(reader);
  }
}

function startShell(launch: Launch, pipe: string, members: string): ChildProcess {
  const log = openSync(launch.logFile, 'w', 0o600);
  try {
    const supervisor = spawn('sh', ['-c', script, 'baton-postgres', pipe, members, ...command(launch)], {
      ...launch.user,
      cwd: launch.dataFolder,
      stdio: ['ignore', log, log],
      detached: true,
    });
    supervisor.unref();
    return supervisor;
  } finally {
    closeSync(log);
  }
}

function command(launch: Launch): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: launch.socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '100',
    timezone: 'UTC',
    jit: 'off',
    autovacuum_naptime: '2s',
    log_min_messages: 'fatal',
    ...launch.settings,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [path.join(launch.binaries, 'bin/postgres'), '-D', dataFolderName(launch), ...options];
}
